package org.jiandu.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The file with the first administrator's one-time password; readable by the owner only, gone once it was changed. */
@Component
class FirstPassword {
    static final String LOGIN = "admin";

    private final Path file;

    FirstPassword(@Value("${jiandu.data}") Path data) {
        this.file = data.resolve("first-administrator.txt");
    }

    Path write(String password) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                登录名 login: %s
                一次性密码 one-time password: %s
                首次登录必须修改密码，修改后本文件自动删除。 To be changed at the first sign-in; this file is deleted then.
                """.formatted(LOGIN, password));
    }

    void deleteAfterCommit(String login) {
        if (!login.equals(LOGIN)) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
