package org.jiandu.paper.internal;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Sha256;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Press;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Prints with openhtmltopdf: tagged (PDF/UA-1), archivable (PDF/A-3a), the same bytes for the same binder. */
@Component
class PdfPress implements Press {
    private static final String SHEET = "/META-INF/resources/styles/paper.css";
    private static final DateTimeFormatter XMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** Read when the first paper is printed: most starts print none. */
    private final Supplier<Fonts> fonts = SingletonSupplier.of(Fonts::new);

    private final String look = text();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** A parsed font is not for two at once, and a paper takes a twentieth of a second. */
    private final ReentrantLock lock = new ReentrantLock();

    PdfPress() {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] pdf(Binder binder) {
        var document = Setting.of(binder);
        lock.lock();
        try {
            drawable(document);
            document.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(look));
            return printed(document, binder.at());
        } catch (IOException e) {
            throw new PressFailure(binder.title(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String html(Binder binder) {
        var document = Setting.of(binder);
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/styles/paper.css");
        return document.outerHtml();
    }

    private byte[] printed(Document document, Instant at) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .withW3cDocument(W3CDom.convert(document), null)
                    .usePDDocument(pdf)
                    .useFont(font(pdf, fonts.get().serif()), "Paper Serif", 400, NORMAL, true)
                    .useFont(font(pdf, fonts.get().sans()), "Paper Sans", 400, NORMAL, true)
                    .useReplacementText(Fonts.MISSING)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                    .useColorProfile(colours)
                    .withProducer("Jiandu")
                    .toStream(out);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                date(pdf, at);
                renderer.createPDFWithoutClosing();
                date(pdf, at);
                pdf.setDocumentId(ByteBuffer.wrap(digest(document)).getLong());
                pdf.save(out);
            }
        }
        return out.toByteArray();
    }

    private static PDFontSupplier font(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }

    /** What the machine's clock wrote is replaced by the day of the paper. */
    private static void date(PDDocument pdf, Instant at) throws IOException {
        var local = at.atZone(CourtZone.ZONE);
        var information = pdf.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(local));
        information.setModificationDate(GregorianCalendar.from(local));
        var metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            var xmp = new String(metadata.exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + XMP.format(local));
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Characters that no font of ours draws are marked, and a line under the text names them. */
    private void drawable(Document document) {
        var missing = new LinkedHashSet<String>();
        document.body().traverse((node, depth) -> drawable(node, missing));
        if (!missing.isEmpty()) {
            note(document.body(), missing.size() + " 处字库没有的字以“" + Fonts.MISSING + "”代替，编码为 "
                    + String.join("、", missing) + "；原字以网页和系统内记录为准。");
        }
    }

    private void drawable(Node node, Set<String> missing) {
        if (node instanceof TextNode text) {
            var drawn = fonts.get().drawable(text.getWholeText());
            missing.addAll(drawn.missing());
            text.text(drawn.text());
        }
    }

    private static void note(Element body, String words) {
        body.children().getLast().appendElement("p").addClass("note").text(words);
    }

    private static byte[] digest(Document document) {
        return Sha256.digest(document.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private static String text() {
        try (var in = PdfPress.class.getResourceAsStream(SHEET)) {
            if (in == null) {
                throw new IllegalStateException("the look of the papers did not come along");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
