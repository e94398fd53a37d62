package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiandu.rendition.Parcel;

/** Pages that hold nothing personal: a browser keeps them, asks each time, and is sent them only where they changed. */
final class Sent {
    private static final String ASKED = "jiandu.plain.asked-again";

    private Sent() {}

    /** What is answered to this request is the same for everybody who reads in this way. */
    static void whereChanged(HttpServletRequest request) {
        request.setAttribute(ASKED, true);
    }

    static boolean whereChangedOnly(HttpServletRequest request) {
        return request.getAttribute(ASKED) != null;
    }

    static void page(Parcel page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean packed = page.packedFor(said(request, "Accept-Encoding"));
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        response.setHeader("ETag", page.tag(packed));
        if (page.known(said(request, "If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = packed ? page.packed() : page.whole();
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String said(HttpServletRequest request, String header) {
        var said = request.getHeader(header);
        return said == null ? "" : said;
    }
}
