package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jiandu.attachment.internal.Extractor.Unfit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The words of a page as a reader sees them; nothing that runs, and nothing that is fetched. */
final class HtmlText {
    private static final Set<String> UNSEEN = Set.of(
            "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
            "canvas", "select", "textarea", "datalist", "del", "rt", "rp");
    private static final Set<String> CELLS = Set.of("td", "th", "tr", "caption", "li", "dt", "dd", "option", "legend");

    private HtmlText() {}

    static String of(byte[] content) throws IOException {
        var head = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
        Unfit.unless(!head.contains("<!ENTITY"), "attachment.refused.entities");
        var page = Jsoup.parse(new ByteArrayInputStream(content), charset(content), "");
        var words = new Words();
        page.body().filter(words);
        Unfit.ifLong(words.text.length());
        return words.text.toString();
    }

    /** Null where a mark of UTF-16 says it; what a page declares of itself is less to be trusted than its bytes. */
    private static @Nullable String charset(byte[] content) {
        if (content.length > 1 && (content[0] & 0xff) >= 0xfe && (content[1] & 0xff) >= 0xfe) {
            return null;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return UTF_8.name();
        } catch (CharacterCodingException e) {
            return "GB18030";
        }
    }

    private static final class Words implements NodeFilter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            switch (node) {
                case TextNode words -> words(words);
                case Element e when unseen(e) -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case Element e when ends(e) -> end();
                default -> {}
            }
            return text.length() > org.jiandu.attachment.Texts.MOST_CHARACTERS ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element e && ends(e)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private void words(TextNode node) {
            var parent = node.parent();
            boolean set = parent != null && parent.closest("pre") != null;
            text.append(set ? node.getWholeText() : node.getWholeText().replaceAll("\\s+", " "));
        }

        private void end() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private static boolean ends(Element e) {
            return e.isBlock() || e.normalName().equals("br") || CELLS.contains(e.normalName());
        }

        private static boolean unseen(Element e) {
            return UNSEEN.contains(e.normalName()) || e.hasAttr("hidden")
                    || e.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
        }
    }
}
