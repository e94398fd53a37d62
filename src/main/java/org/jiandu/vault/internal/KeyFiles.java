package org.jiandu.vault.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.jiandu.kernel.PortalFailure;

/** The keys of {@code data/keys}: 32 random bytes each in hex, readable by their owner alone. */
final class KeyFiles {
    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    byte[] key(String name) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(Aead.random(32)));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyMissing("密钥文件 " + file + " 读不出来，请从备份的密钥包中恢复它。 (The key file cannot be read: restore it from the key backup.)", e);
        }
    }

    /** A key that is not where it must be. */
    static final class KeyMissing extends PortalFailure {
        KeyMissing(String message) {
            super(message);
        }

        KeyMissing(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
