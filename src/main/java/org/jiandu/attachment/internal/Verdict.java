package org.jiandu.attachment.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jiandu.attachment.FileType;
import org.jspecify.annotations.Nullable;

/** What the sandbox found. */
sealed interface Verdict {
    /** @param instead the same picture without its particulars, or null where it is kept as it came */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Good(FileType type, byte @Nullable [] instead) implements Verdict {}

    /** @param key {@code attachment.refused.…} */
    record Bad(String key) implements Verdict {}

    /** The machine could not do it, the file may be well: asked again later. */
    record Unasked(String why) implements Verdict {}

    static void write(Verdict verdict, DataOutputStream out) throws IOException {
        switch (verdict) {
            case Good(var type, var instead) -> {
                out.writeUTF("good");
                out.writeUTF(type.name());
                out.writeInt(instead == null ? -1 : instead.length);
                if (instead != null) {
                    out.write(instead);
                }
            }
            case Bad(var key) -> {
                out.writeUTF("bad");
                out.writeUTF(key);
            }
            case Unasked(var why) -> throw new IllegalStateException("the sandbox was asked: " + why);
        }
        out.flush();
    }

    /** @param most bytes that are believed */
    static Verdict read(DataInputStream in, int most) throws IOException {
        var word = in.readUTF();
        if (word.equals("good")) {
            var type = FileType.valueOf(in.readUTF());
            int length = in.readInt();
            if (length > most) {
                throw new IOException("the sandbox gave more than it got");
            }
            return new Good(type, length < 0 ? null : in.readNBytes(length));
        }
        return new Bad(in.readUTF());
    }
}
