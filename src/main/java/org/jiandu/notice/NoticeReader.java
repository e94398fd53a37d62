package org.jiandu.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiandu.notice.Notice.Contact;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Text;

/**
 * Reads a notice: title, preamble, numbered items, closing, contact. An item starts only where the next expected
 * number begins a line after a finished sentence; blank lines and indents mean nothing.
 */
final class NoticeReader {
    private static final Pattern TITLE_END = Pattern.compile(".*(通报|报告|公告|公示|通知)");
    private static final int TITLE_LINES = 4;
    private static final Pattern CLOSING = Pattern.compile("(以上|欢迎|特此).*");
    private static final Pattern CONTACT = Pattern.compile("联系方式[：:]");
    private static final Pattern LABEL = Pattern.compile(
            "(联系电话|电话|传真|邮政地址|通讯地址|通信地址|地址|邮政编码|邮编|电子邮箱|邮箱|网址|联系人|[^：:]{1,12}(?=[：:]))[：:]?(.+)");

    private final Guide guide;
    private final ItemReader items;

    NoticeReader(Guide guide) {
        this.guide = guide;
        this.items = new ItemReader(guide);
    }

    Notice read(String slug, Source source) {
        var lines = Lines.of(source.text());
        var starts = starts(lines);
        if (starts.isEmpty()) {
            throw new Unreadable("通报“" + slug + "”里没有找到从 1 开始编号的整改事项。 (No numbered item was found in the notice.)");
        }
        int first = starts.getFirst();
        int title = titleLines(lines.subList(0, first));
        int closing = closing(lines, starts.getLast());
        var tail = tail(lines.subList(closing, lines.size()));
        return new Notice(
                slug, corrected(0, Lines.join(lines.subList(0, title))), texts(Lines.join(lines.subList(title, first))),
                items(lines.subList(0, closing), starts), tail.paragraphs(), tail.contact(), source.sha256());
    }

    private static List<Integer> starts(List<String> lines) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            boolean free = starts.isEmpty() || Lines.ends(lines.get(i - 1));
            if (free && numbered(starts.size() + 1).matcher(lines.get(i)).lookingAt()) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static Pattern numbered(int ordinal) {
        return Pattern.compile(ordinal + " ?(?:[．、]|[.](?!\\d))");
    }

    private static int titleLines(List<String> lines) {
        for (int n = 1; n <= Math.min(lines.size(), TITLE_LINES); n++) {
            if (TITLE_END.matcher(Lines.join(lines.subList(0, n))).matches()) {
                return n;
            }
        }
        return Math.min(1, lines.size());
    }

    private List<Item> items(List<String> lines, List<Integer> starts) {
        var all = new ArrayList<Item>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            var words = Lines.join(lines.subList(starts.get(i), end));
            all.add(items.read(i + 1, numbered(i + 1).matcher(words).replaceFirst("")));
        }
        return all;
    }

    private static int closing(List<String> lines, int lastItem) {
        for (int i = lastItem + 1; i < lines.size(); i++) {
            if (opensClosing(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean opensClosing(List<String> lines, int i) {
        return CLOSING.matcher(lines.get(i)).matches() && Lines.ends(lines.get(i - 1));
    }

    private Tail tail(List<String> lines) {
        var paragraphs = new ArrayList<Text>();
        var contact = new ArrayList<Contact>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || opensClosing(lines, i)) {
                var parts = CONTACT.split(Lines.join(lines.subList(from, i)), 2);
                paragraphs.addAll(texts(parts[0]));
                if (parts.length > 1) {
                    Pattern.compile("[；;。]").splitAsStream(parts[1]).map(this::contact).forEach(contact::add);
                }
                from = i;
            }
        }
        return new Tail(paragraphs, contact);
    }

    private Contact contact(String printed) {
        var line = corrected(0, printed);
        var match = LABEL.matcher(line.corrected());
        if (!match.matches()) {
            return new Contact("", line);
        }
        var label = match.group(1);
        var rest = printed.startsWith(label) ? printed.substring(label.length()) : printed;
        var value = match.group(2);
        return new Contact(label, new Text(value, rest.startsWith("：") || rest.startsWith(":") ? rest.substring(1) : rest));
    }

    private List<Text> texts(String paragraph) {
        return paragraph.isEmpty() ? List.of() : List.of(corrected(0, paragraph));
    }

    private Text corrected(int item, String printed) {
        return ItemReader.corrected(guide, item, printed);
    }

    private record Tail(List<Text> paragraphs, List<Contact> contact) {}
}
