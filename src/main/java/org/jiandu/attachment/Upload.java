package org.jiandu.attachment;

/**
 * A file as it arrived; nothing in it is trusted.
 *
 * @param size as many bytes as came; {@code content} holds all of them, or none where they are too many
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Upload(String name, byte[] content, long size) {
    public static final int MOST_FILES = 10;
    public static final int MOST_BYTES = 10 << 20;
    public static final int MOST_BYTES_IN_ALL = 30 << 20;

    public static Upload of(String name, byte[] content) {
        return new Upload(name, content, content.length);
    }
}
