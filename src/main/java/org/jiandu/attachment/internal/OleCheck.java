package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import org.jspecify.annotations.Nullable;

/** The old container of Word: a document without macros and without a password; told by the names in its directory. */
final class OleCheck {
    private static final int SECTOR = 512;
    private static final int ENCRYPTED = 0x0100;

    private OleCheck() {}

    static @Nullable String fault(byte[] content) {
        var all = new String(content, ISO_8859_1);
        if (all.contains(name("EncryptedPackage"))) {
            return "attachment.refused.password";
        }
        if (!all.contains(name("WordDocument"))) {
            return "attachment.refused.type";
        }
        if (all.contains(name("_VBA_PROJECT")) || all.contains(name("Macros"))) {
            return "attachment.refused.active";
        }
        return encrypted(content) ? "attachment.refused.password" : null;
    }

    /** The stream of a Word document begins with A5EC on a sector; a bit behind it says that a password is needed. */
    private static boolean encrypted(byte[] content) {
        for (int at = SECTOR; at + 12 <= content.length; at += SECTOR) {
            if ((content[at] & 0xff) == 0xec && (content[at + 1] & 0xff) == 0xa5) {
                int flags = (content[at + 10] & 0xff) | (content[at + 11] & 0xff) << 8;
                return (flags & ENCRYPTED) != 0;
            }
        }
        return false;
    }

    private static String name(String entry) {
        return new String(entry.getBytes(UTF_16LE), ISO_8859_1);
    }
}
