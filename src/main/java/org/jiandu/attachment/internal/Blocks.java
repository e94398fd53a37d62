package org.jiandu.attachment.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.vault.Content;
import org.jiandu.vault.SealBroken;
import org.jiandu.vault.Vault;

/**
 * A file as blocks of 64 KiB, each sealed alone under the file's own key; its place and whether it is the last are bound
 * into it, so that none can be left out, added or moved.
 */
final class Blocks {
    private static final int BLOCK = 64 << 10;
    private static final int LONGEST = BLOCK + 64;

    private final Vault vault;

    Blocks(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(AttachmentId id, byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length + 1024);
        int n = 0;
        for (int at = 0; n == 0 || at < plain.length; at += BLOCK, n++) {
            var block = Arrays.copyOfRange(plain, at, Math.min(plain.length, at + BLOCK));
            var sealed = vault.seal(id.value(), Content.BODY, column(n, at + BLOCK >= plain.length), block);
            out.writeBytes(ByteBuffer.allocate(4).putInt(sealed.length).array());
            out.writeBytes(sealed);
        }
        return out.toByteArray();
    }

    /** @throws SealBroken where anything of it was changed */
    byte[] open(AttachmentId id, byte[] sealed) {
        var in = ByteBuffer.wrap(sealed);
        var out = new ByteArrayOutputStream(sealed.length);
        for (int n = 0; in.remaining() >= 4; n++) {
            int length = in.getInt();
            if (length < 1 || length > LONGEST || length > in.remaining()) {
                throw new SealBroken("block " + n + " of " + id + " is cut off", null);
            }
            var block = new byte[length];
            in.get(block);
            out.writeBytes(vault.open(id.value(), Content.BODY, column(n, !in.hasRemaining()), block));
        }
        if (in.hasRemaining() || sealed.length == 0) {
            throw new SealBroken("file " + id + " is cut off", null);
        }
        return out.toByteArray();
    }

    private static String column(int n, boolean last) {
        return "attachment/v1/" + n + (last ? "/last" : "");
    }
}
