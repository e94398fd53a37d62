package org.jiandu.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One kept-alive connection to a portal on this machine; a load generator must cost less than what it loads. */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    Wire(int port) {
        this.port = port;
    }

    /** @param headers the last of each name, in lower case */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return ask("GET", path, "", new byte[0], headers);
    }

    Answer post(String path, String type, String body, String... headers) throws IOException {
        return ask("POST", path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Answer ask(String method, String path, String type, byte[] body, String... headers) throws IOException {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAccept: text/html\r\nAccept-Language: zh-CN\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\nContent-Length: ").append(body.length).append("\r\n");
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        try {
            connect();
            request.writeTo(socket.getOutputStream());
            return answer();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void connect() throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        var body = "chunked".equals(headers.get("transfer-encoding"))
                ? chunks()
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().strip(), 16);
            body.writeBytes(in.readNBytes(size));
            line();
        } while (size > 0);
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
