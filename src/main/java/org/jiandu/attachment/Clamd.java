package org.jiandu.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** The virus scanner at its socket, asked in the INSTREAM words of ClamAV; whatever is no clear answer is an exception. */
public final class Clamd {
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param address {@code host:port} */
    public Clamd(String address, Duration patience) {
        int colon = address.lastIndexOf(':');
        this.host = colon < 0 ? address : address.substring(0, colon);
        this.port = colon < 0 ? 3310 : Integer.parseInt(address.substring(colon + 1));
        this.patience = patience;
    }

    /** @return whether it is clean; false where a virus was found @throws IOException where the scanner did not say */
    public boolean clean(byte[] content) throws IOException {
        var said = ask(out -> {
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
        });
        if (said.equals("stream: OK")) {
            return true;
        }
        if (said.startsWith("stream: ") && said.endsWith(" FOUND")) {
            return false;
        }
        throw new IOException("the scanner said: " + said);
    }

    /** @return name and age of its signatures, e.g. {@code ClamAV 1.4.1/27400/Mon Nov 23 09:40:12 2026} */
    public String version() throws IOException {
        return ask(out -> out.write("zVERSION\0".getBytes(US_ASCII)));
    }

    private String ask(Question question) throws IOException {
        int millis = (int) patience.toMillis();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), Math.min(millis, 3_000));
            socket.setSoTimeout(millis);
            var out = new DataOutputStream(socket.getOutputStream());
            question.put(out);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII).replace("\0", "").strip();
        }
    }

    private interface Question {
        void put(DataOutputStream out) throws IOException;
    }
}
