package org.jiandu.attachment.internal;

import java.io.IOException;
import org.jiandu.attachment.AttachmentId;

/**
 * Where the ciphertext of files lies, by id. Several nodes need a place that all of them see: a shared folder today; a
 * store of objects (S3) would be a second implementation.
 */
interface Store {
    /** Whole or not at all; what was there before is replaced. */
    void write(AttachmentId id, byte[] sealed) throws IOException;

    byte[] read(AttachmentId id) throws IOException;

    void delete(AttachmentId id) throws IOException;
}
