package org.jiandu.attachment.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;

/** Stands in for a parser that a file makes eat all memory. */
final class Dying {
    private Dying() {}

    public static void main(String[] args) throws IOException {
        var out = new DataOutputStream(System.out);
        System.in.readAllBytes();
        out.writeUTF(Checker.HAS_IT);
        out.flush();
        var all = new ArrayList<byte[]>();
        while (all.size() < 10_000) {
            all.add(new byte[16 << 20]);
        }
        System.err.println(all.size());
    }
}
