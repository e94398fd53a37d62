package org.jiandu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where an installation keeps what is its own. */
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path keys() {
        return path.resolve("keys");
    }

    public Path database() {
        return path.resolve("db");
    }

    /** Ciphertext of files; the keys that open it lie in the database, wrapped. */
    public Path attachments() {
        return path.resolve("attachments");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /** Makes the folder and sees that it can be written. @throws DatabaseProblem if not */
    public DataFolder ready() {
        try {
            Files.createDirectories(path);
            Files.createDirectories(
                    keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.delete(Files.createTempFile(path, "write", ".try"));
        } catch (IOException e) {
            throw new DatabaseProblem("数据文件夹 " + path + " 不能写入，请检查权限，或者用 --data 另选一个文件夹。"
                    + " (The data folder cannot be written: check its permissions or choose another with --data.)", e);
        }
        return this;
    }

    /** The random secret kept in {@code keys/name}, readable by the owner only; made at the first call. */
    public String secret(String name) {
        var file = keys().resolve(name);
        try {
            if (!Files.exists(file)) {
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseProblem("无法读写密钥文件 " + file + "，请检查权限。 (The key file cannot be read or written.)", e);
        }
    }
}
