package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.jiandu.attachment.FileType;

/** Stands in for a parser that any file catches which does not say that it is good. */
final class Hanging {
    private Hanging() {}

    public static void main(String[] args) throws IOException {
        var out = new DataOutputStream(System.out);
        var content = System.in.readAllBytes();
        out.writeUTF(Checker.HAS_IT);
        out.flush();
        while (!new String(content, UTF_8).contains("好好的")) {
            LockSupport.park();
        }
        Verdict.write(Checker.verdict(FileType.valueOf(args[0]), content, false), out);
    }
}
