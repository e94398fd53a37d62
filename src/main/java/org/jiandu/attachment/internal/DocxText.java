package org.jiandu.attachment.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiandu.attachment.FileType;
import org.jiandu.attachment.internal.Extractor.Unfit;

/** The words of a Word document as it prints: nothing deleted, hidden or remarked, no field's code. */
final class DocxText {
    private static final String PART = "word/document.xml";
    private static final int DEEPEST = 80;
    /** With all they hold. {@code Fallback} says again what {@code Choice} says. */
    private static final Set<String> UNSEEN = Set.of(
            "del", "moveFrom", "delText", "delInstrText", "instrText", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid",
            "Fallback", "rt", "rPrChange", "pPrChange", "sdtPr", "docPartObj");

    private final XMLStreamReader xml;
    /** One for the text, and one more for each text box that stands open within a paragraph. */
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final StringBuilder boxes = new StringBuilder();
    /** For each field that is open, whether its code is still being told. */
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private int runBegan;
    private boolean hidden;

    private DocxText(XMLStreamReader xml) {
        this.xml = xml;
        open.push(new StringBuilder());
    }

    static String of(byte[] content) throws IOException {
        switch (ZipCheck.verdict(content)) {
            case Verdicts.Bad(var key) -> throw new Unfit(key.equals("attachment.refused.type") ? "attachment.refused.unlike" : key);
            case Verdicts.Good(var type, _) -> Unfit.unless(type == FileType.DOCX, "attachment.refused.unlike");
            case Verdicts.Unasked(var why) -> throw new IOException(why);
        }
        try {
            return new DocxText(reader(part(content))).text();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static byte[] part(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (entry.getName().toLowerCase(Locale.ROOT).equals(PART)) {
                    return zip.readAllBytes(); // counted by the check before
                }
            }
        }
        throw new Unfit("attachment.refused.unlike");
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private String text() throws XMLStreamException, IOException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth += begin() ? 1 : 0;
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new Unfit("attachment.refused.entities");
                default -> {}
            }
            Unfit.unless(depth <= DEEPEST, "attachment.refused.unsafe");
            Unfit.ifLong(out().length() + boxes.length());
        }
        return out().append(boxes).toString();
    }

    /** @return whether it is open now; what is unseen is passed over with all it holds */
    private boolean begin() throws XMLStreamException {
        var name = xml.getLocalName();
        if (UNSEEN.contains(name)) {
            skip();
            return false;
        }
        switch (name) {
            case "t" -> {
                words(xml.getElementText());
                return false;
            }
            case "tab", "ptab" -> words(" ");
            case "br", "cr" -> words("\n");
            case "noBreakHyphen" -> words("-");
            case "r" -> {
                runBegan = out().length();
                hidden = false;
            }
            case "vanish" -> hidden = on();
            case "fldChar" -> field();
            case "txbxContent" -> open.push(new StringBuilder());
            default -> {}
        }
        return true;
    }

    private void end() {
        switch (xml.getLocalName()) {
            case "p" -> {
                out().append('\n');
                if (open.size() == 1) {
                    out().append(boxes);
                    boxes.setLength(0);
                }
            }
            case "r" -> {
                if (hidden) {
                    out().setLength(Math.min(runBegan, out().length()));
                    hidden = false;
                }
            }
            case "txbxContent" -> boxes.append(open.pop());
            default -> {}
        }
    }

    private StringBuilder out() {
        return open.getFirst();
    }

    private void words(String words) {
        if (!fields.contains(true)) {
            out().append(words);
        }
    }

    private void field() {
        switch (String.valueOf(attribute("fldCharType"))) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    private boolean on() {
        return !Set.of("0", "false", "off").contains(attribute("val"));
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
