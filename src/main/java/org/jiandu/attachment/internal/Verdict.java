package org.jiandu.attachment.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jiandu.attachment.FileType;

/** What the sandbox found. */
sealed interface Verdict permits Verdicts.Good, Verdicts.Bad, Verdicts.Unasked {
    static void write(Verdict verdict, DataOutputStream out) throws IOException {
        switch (verdict) {
            case Verdicts.Good(var type, var instead) -> {
                out.writeUTF("good");
                out.writeUTF(type.name());
                out.writeInt(instead == null ? -1 : instead.length);
                if (instead != null) {
                    out.write(instead);
                }
            }
            case Verdicts.Bad(var key) -> {
                out.writeUTF("bad");
                out.writeUTF(key);
            }
            case Verdicts.Unasked(var why) -> throw new IllegalStateException("the sandbox was asked: " + why);
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
            return new Verdicts.Good(type, length < 0 ? null : in.readNBytes(length));
        }
        return new Verdicts.Bad(in.readUTF());
    }
}
