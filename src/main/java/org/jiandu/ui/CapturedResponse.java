package org.jiandu.ui;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Keeps what is written to it, and lets nothing through to the response it stands before. */
class CapturedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    private int status = SC_OK;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    String text() {
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int sc) {
        status = sc;
    }

    @Override
    public void sendError(int sc) {
        status = sc;
    }

    @Override
    public void sendError(int sc, String msg) {
        status = sc;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("a captured page is written at once");
            }

            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] b, int off, int len) {
                bytes.write(b, off, len);
            }
        };
    }

    @Override
    public void setHeader(String name, String value) {
        // not ours to tell
    }

    @Override
    public void addHeader(String name, String value) {
        // not ours to tell
    }

    @Override
    public void setDateHeader(String name, long date) {
        // not ours to tell
    }

    @Override
    public void addCookie(Cookie cookie) {
        // a plain page has none
    }

    @Override
    public void setContentType(String type) {
        // always HTML in UTF-8
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // always HTML in UTF-8
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public void setContentLength(int len) {
        // counted when it is sent
    }

    @Override
    public void setContentLengthLong(long len) {
        // counted when it is sent
    }

    @Override
    public void setLocale(Locale loc) {
        // said by the page itself
    }

    @Override
    public void flushBuffer() {
        // nothing to flush to
    }

    @Override
    public void reset() {
        resetBuffer();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        bytes.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }
}
