package org.jiandu.attachment.internal;

/** Whether something is text: no control characters but those of lines. */
final class TextCheck {
    private TextCheck() {}

    static boolean fault(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return true;
            }
        }
        return false;
    }
}
