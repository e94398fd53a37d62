package org.jiandu.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Vaadin's index page with the plain twin's content in it: people read before any script runs, and the script replaces
 * it. The index page is the same for everybody once the form tokens are out of it, so one copy serves all newcomers.
 */
@Component
class FirstPaint implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SWAP = "body:has(#outlet .shell) #first-paint{display:none}"
            + "body:not(:has(#outlet .shell)) #outlet{position:absolute;inset:0 0 auto 0;visibility:hidden}";

    private final transient PlainTwin twin;
    private final transient AtomicReference<String> index = new AtomicReference<>();

    FirstPaint(PlainTwin twin) {
        this.twin = twin;
    }

    /** Answers from the kept index page; false while there is none yet, or the twin has no such page. */
    boolean answer(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException {
        var page = twin.of(request, response, path);
        if (page.status() == HttpServletResponse.SC_NOT_FOUND) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return true;
        }
        var kept = index.get();
        if (kept == null || page.status() != HttpServletResponse.SC_OK) {
            return false;
        }
        var document = Jsoup.parse(kept);
        document.outputSettings().prettyPrint(false);
        document.select("base").attr("href", request.getContextPath() + "/");
        paint(document, page.html(), path);
        Look.of(request).onto(document);
        response.setHeader("Content-Security-Policy", sealed(document));
        secure(response);
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(document.outerHtml());
        return true;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::index);
    }

    private void index(IndexHtmlResponse answer) {
        var document = answer.getDocument();
        if (index.get() == null) {
            var copy = document.clone();
            copy.select("meta[name^=_csrf]").remove();
            index.set(copy.outerHtml());
        }
        if (answer.getVaadinRequest() instanceof HttpServletRequest request) {
            Look.of(request).onto(document);
        }
        answer.getVaadinResponse().setHeader("Content-Security-Policy", sealed(document));
        answer.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    private static void paint(Document document, String html, String path) {
        var page = Jsoup.parse(html);
        document.title(page.title());
        page.select("meta[name=description], meta[property^=og:], link[rel=alternate][type=application/atom+xml]").forEach(meta -> document.head().appendChild(meta));
        document.head().appendElement("link").attr("rel", "alternate").attr("href", "/plain" + path).attr("type", "text/html");
        var shell = page.selectFirst(".shell");
        if (shell != null) {
            document.body().prependChild(new Element("div").attr("id", "first-paint").appendChild(PlainTwin.atHome(shell)));
            document.head().appendElement("style").text(SWAP);
            document.head().appendElement("script").attr("type", "module").attr("src", "/scripts/first-paint.js");
        }
        page.select("link[rel=stylesheet]").stream()
                .filter(sheet -> !linked(document, sheet.attr("href")))
                .forEach(sheet -> document.head().prependChild(sheet));
    }

    /** Vaadin's own link to the same sheet names its version too; fetched twice, it would weigh twice. */
    private static boolean linked(Document document, String sheet) {
        return document.select("link[rel=stylesheet]").stream()
                .map(link -> link.attr("href").replaceFirst("[?].*", ""))
                .anyMatch(href -> href.equals(sheet) || ("/" + href).equals(sheet));
    }

    /** Marks every script and style of the page with one fresh nonce; Vaadin 25.2 renders under nothing stricter. */
    private static String sealed(Document document) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        var nonce = Base64.getEncoder().encodeToString(random);
        document.select("script,style,link[rel=stylesheet]").forEach(x -> x.attr("nonce", nonce));
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; object-src 'none'; "
                + "base-uri 'self'; frame-ancestors 'none'";
    }

    /** The security chain does not see this answer. */
    private static void secure(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }
}
