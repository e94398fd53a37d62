package org.jiandu.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiandu.kernel.Refusal;
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
    private static final int MOST_ITEMS = 500;

    /** A line that opens an item, whatever its number. */
    private static final Pattern HEADING = Pattern.compile("(\\d{1,4}) ?[．、](?=.*(?:方面|问题|的问))");
    private static final Pattern CLOSING = Pattern.compile("(以上|欢迎|特此).*");
    private static final Pattern CONTACT = Pattern.compile("联系方式[：:]");
    private static final Pattern CONTACT_END = Pattern.compile("[；;。]");
    private static final Pattern LABEL = Pattern.compile(
            "(联系电话|电话|传真|邮政地址|通讯地址|通信地址|地址|邮政编码|邮编|电子邮箱|邮箱|网址|联系人|[^：:]{1,12}(?=[：:]))[：:]?(.+)");

    private final Guide unplaced;

    NoticeReader(Guide guide) {
        this.unplaced = guide;
    }

    Notice read(String slug, Source source) {
        var parts = parts(source);
        var guide = Placing.of(unplaced, parts.around(), parts.items());
        var reader = new ItemReader(guide);
        var all = new ArrayList<Item>();
        for (int i = 0; i < parts.items().size(); i++) {
            all.add(reader.read(i + 1, parts.items().get(i)));
        }
        int title = titleLines(parts.head());
        var preamble = Lines.join(parts.head().subList(title, parts.head().size()));
        var tail = tail(guide, parts.tail());
        return new Notice(
                slug, corrected(guide, Lines.join(parts.head().subList(0, title))), texts(guide, preamble), all, tail.paragraphs(),
                tail.contact(), guide.corrections(), source.sha256());
    }

    /**
     * @param head the lines before the first item, {@code tail} those after the last
     * @param items the words of each item, without its number
     */
    record Parts(List<Strand> head, List<Strand> items, List<Strand> tail) {
        /** What stands outside the items. */
        Strand around() {
            return Strand.join(List.of(Lines.join(head), Lines.join(tail)));
        }
    }

    /** @throws Unreadable it holds no notice */
    static Parts parts(Source source) {
        var text = source.text();
        var lines = Lines.of(Strand.of(text));
        var starts = starts(text, lines);
        int closing = closing(lines, starts.getLast());
        return new Parts(
                lines.subList(0, starts.getFirst()), items(lines.subList(0, closing), starts), lines.subList(closing, lines.size()));
    }

    private static List<Integer> starts(String text, List<Strand> lines) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            boolean free = starts.isEmpty() || Lines.ends(lines.get(i - 1));
            if (free && numbered(starts.size() + 1).matcher(lines.get(i)).lookingAt()) {
                starts.add(i);
            } else if (free && !starts.isEmpty()) {
                inOrder(text, lines.get(i), starts.size());
            }
        }
        if (starts.isEmpty()) {
            throw new Unreadable(
                    "没有找到从 1 开始编号的整改事项。 (No numbered item was found in the notice.)", Refusal.of("notice.refused.items"));
        }
        if (starts.size() > MOST_ITEMS) {
            throw new Unreadable(
                    "整改事项超过 " + MOST_ITEMS + " 项。 (Too many items.)", Refusal.of("notice.refused.items.many", MOST_ITEMS));
        }
        return starts;
    }

    /** A heading with a later number where the next one was expected: an item is missing, or they stand in another order. */
    private static void inOrder(String text, Strand line, int known) {
        var ahead = HEADING.matcher(line);
        if (ahead.lookingAt() && Integer.parseInt(ahead.group(1)) > known + 1) {
            long at = text.substring(0, line.place(0)).lines().count() + 1;
            throw new Unreadable(
                    "第 " + at + " 行是第 " + ahead.group(1) + " 项，可是还没有第 " + (known + 1) + " 项。 (Items out of order.)",
                    Refusal.of("notice.refused.order", at, ahead.group(1), known + 1));
        }
    }

    private static Pattern numbered(int ordinal) {
        return Pattern.compile(ordinal + " ?(?:[．、]|[.](?!\\d))");
    }

    private static int titleLines(List<Strand> lines) {
        for (int n = 1; n <= Math.min(lines.size(), TITLE_LINES); n++) {
            if (TITLE_END.matcher(Lines.join(lines.subList(0, n))).matches()) {
                return n;
            }
        }
        return Math.min(1, lines.size());
    }

    /** The words of each item, without its number. */
    private static List<Strand> items(List<Strand> lines, List<Integer> starts) {
        var all = new ArrayList<Strand>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            var words = Lines.join(lines.subList(starts.get(i), end));
            var number = numbered(i + 1).matcher(words);
            all.add(number.lookingAt() ? words.from(number.end()) : words);
        }
        return all;
    }

    private static int closing(List<Strand> lines, int lastItem) {
        for (int i = lastItem + 1; i < lines.size(); i++) {
            if (opensClosing(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean opensClosing(List<Strand> lines, int i) {
        return CLOSING.matcher(lines.get(i)).matches() && Lines.ends(lines.get(i - 1));
    }

    private static Tail tail(Guide guide, List<Strand> lines) {
        var paragraphs = new ArrayList<Text>();
        var contact = new ArrayList<Contact>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || opensClosing(lines, i)) {
                var words = Lines.join(lines.subList(from, i));
                var block = CONTACT.matcher(words);
                boolean found = block.find();
                paragraphs.addAll(texts(guide, found ? words.part(0, block.start()) : words));
                if (found) {
                    words.from(block.end()).split(CONTACT_END).stream()
                            .filter(c -> !c.isEmpty())
                            .map(c -> contact(guide, c))
                            .forEach(contact::add);
                }
                from = i;
            }
        }
        return new Tail(paragraphs, contact);
    }

    private static Contact contact(Guide guide, Strand printed) {
        var line = corrected(guide, printed);
        var match = LABEL.matcher(line.corrected());
        if (!match.matches()) {
            return new Contact("", line);
        }
        var label = match.group(1);
        int after = line.printed().startsWith(label) ? label.length() : 0;
        boolean colon = after < printed.length() && "：:".indexOf(printed.charAt(after)) >= 0;
        var rest = printed.from(colon ? after + 1 : after);
        return new Contact(label, new Text(match.group(2), rest.toString(), rest.span()));
    }

    private static List<Text> texts(Guide guide, Strand paragraph) {
        return paragraph.isEmpty() ? List.of() : List.of(corrected(guide, paragraph));
    }

    private static Text corrected(Guide guide, Strand printed) {
        return ItemReader.corrected(guide, 0, printed);
    }

    private record Tail(List<Text> paragraphs, List<Contact> contact) {}
}
