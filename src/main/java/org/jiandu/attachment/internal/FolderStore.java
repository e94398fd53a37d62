package org.jiandu.attachment.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jiandu.attachment.AttachmentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files of {@code data/attachments}, readable by their owner alone, two hundred and fifty-six folders wide. */
@Component
class FolderStore implements Store {
    private final Path folder;

    FolderStore(@Value("${jiandu.data}") Path data) {
        this.folder = data.resolve("attachments");
    }

    @Override
    public void write(AttachmentId id, byte[] sealed) throws IOException {
        var file = file(id);
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var part = file.resolveSibling(id + "." + UUID.randomUUID() + ".part");
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(sealed);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public byte[] read(AttachmentId id) throws IOException {
        return Files.readAllBytes(file(id));
    }

    @Override
    public void delete(AttachmentId id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(AttachmentId id) {
        return folder.resolve(id.value().substring(2, 4)).resolve(id + ".bin");
    }
}
