package org.jiandu.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.kernel.Refusal;

/** Takes the words out of a document, in a child process that may fail in any way; keeps nothing. */
public interface Texts {
    int MOST_BYTES = 20 << 20;
    /** Characters of a document that are believed to be meant. */
    int MOST_CHARACTERS = 3_000_000;

    /** @param upload whose {@code content} may be empty where its {@code size} is too large already */
    Reading read(Upload upload);

    default Reading read(String name, byte[] content) {
        return read(Upload.of(name, content));
    }

    /** A file that is too large is refused by its length and not read. */
    default Reading read(Path file) throws IOException {
        long size = Files.size(file);
        return read(new Upload(
                String.valueOf(file.getFileName()), size > MOST_BYTES ? new byte[0] : Files.readAllBytes(file), size));
    }

    /** What came of it. */
    sealed interface Reading {}

    /** Text already: the bytes as they came, in whatever encoding. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Plain(byte[] content) implements Reading {}

    /** @param text in reading order; paragraphs, cells and printed lines end with a line feed */
    record Read(String text) implements Reading {}

    record Refused(Refusal why) implements Reading {}
}
