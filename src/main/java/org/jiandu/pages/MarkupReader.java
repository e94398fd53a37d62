package org.jiandu.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jiandu.kernel.Refusal;
import org.jiandu.pages.Text.Block;
import org.jiandu.pages.Text.Cell;
import org.jiandu.pages.Text.Inline;
import org.jiandu.pages.Text.Item;
import org.jspecify.annotations.Nullable;

/** Takes over what it knows, node by node, and refuses the rest with the line it stands on. */
final class MarkupReader {
    private static final int DEEPEST = 6;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(4 * DEEPEST)
            .build();

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{1,20})}");
    private static final Pattern HTTPS = Pattern.compile("https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\\d{1,5})?([/?#][!-~]*)?");
    private static final Pattern TEL = Pattern.compile("tel:\\+?[0-9][0-9-]{2,18}[0-9]");
    private static final Pattern OWN = Pattern.compile(
            "/(?!/|(plain|office|oversight|api)(/|$))[A-Za-z0-9/_-]*([?][A-Za-z0-9=&:-]*)?(#[A-Za-z0-9-]+)?");
    /** Invisible signs that turn the order of words round, and others no keyboard writes. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]");

    private final List<Refusal> refused = new ArrayList<>();
    private int headings;
    private int level = 1;

    List<Refusal> refused() {
        return refused.stream().distinct().toList();
    }

    Text read(String markup) {
        var lines = markup.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (HIDDEN.matcher(lines.get(i)).find()) {
                refused.add(Refusal.of("pages.refused.hidden", i + 1));
            }
        }
        return new Text(blocks(PARSER.parse(markup).getFirstChild(), 0));
    }

    private List<Block> blocks(@Nullable Node first, int deep) {
        var all = new ArrayList<Block>();
        for (var node = first; node != null; node = node.getNext()) {
            block(node, deep).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Block> block(Node node, int deep) {
        if (deep > DEEPEST) {
            return no("pages.refused.deep", node);
        }
        return switch (node) {
            case Heading heading -> heading(heading, deep);
            case Paragraph paragraph -> Optional.of(new Block.Paragraph(inlines(paragraph, deep)));
            case ListBlock list -> Optional.of(new Block.Points(list instanceof OrderedList, items(list, deep)));
            case TableBlock table -> Optional.of(table(table, deep));
            default -> no("pages.refused.block", node);
        };
    }

    private Optional<Block> heading(Heading node, int deep) {
        int wanted = node.getLevel();
        if (wanted < 2 || wanted > 3 || wanted > level + 1 || deep > 0) {
            return no("pages.refused.heading", node);
        }
        level = wanted;
        headings++;
        return Optional.of(new Block.Heading(wanted, headings, inlines(node, deep)));
    }

    private List<Item> items(ListBlock list, int deep) {
        var all = new ArrayList<Item>();
        for (var node = list.getFirstChild(); node != null; node = node.getNext()) {
            var first = node.getFirstChild();
            boolean words = first instanceof Paragraph;
            all.add(new Item(
                    words ? inlines(first, deep) : List.of(),
                    blocks(words && first != null ? first.getNext() : first, deep + 1)));
        }
        return all;
    }

    private Block table(TableBlock table, int deep) {
        List<Cell> head = List.of();
        var rows = new ArrayList<List<Cell>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    head = cells(row, deep);
                } else if (row instanceof TableRow) {
                    rows.add(cells(row, deep));
                }
            }
        }
        return new Block.Table(head, rows);
    }

    private List<Cell> cells(Node row, int deep) {
        var all = new ArrayList<Cell>();
        for (var node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell) {
                all.add(new Cell(inlines(node, deep)));
            }
        }
        return all;
    }

    private List<Inline> inlines(Node parent, int deep) {
        var all = new ArrayList<Inline>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            all.addAll(inline(node, deep));
        }
        return all;
    }

    private List<Inline> inline(Node node, int deep) {
        if (deep > DEEPEST) {
            no("pages.refused.deep", node);
            return List.of();
        }
        return switch (node) {
            case org.commonmark.node.Text text -> words(text);
            case StrongEmphasis strong -> List.of(new Inline.Strong(inlines(strong, deep + 1)));
            case Emphasis strong -> List.of(new Inline.Strong(inlines(strong, deep + 1)));
            case SoftLineBreak _ -> List.of(new Inline.Break());
            case HardLineBreak _ -> List.of(new Inline.Break());
            case Link link -> link(link, deep);
            case HtmlInline html -> none("pages.refused.html", html);
            case Image image -> none("pages.refused.image", image);
            default -> none("pages.refused.block", node);
        };
    }

    private List<Inline> link(Link node, int deep) {
        var to = node.getDestination();
        if (!HTTPS.matcher(to).matches() && !TEL.matcher(to).matches() && !OWN.matcher(to).matches()) {
            return none("pages.refused.link", node);
        }
        var words = inlines(node, deep + 1);
        return Text.plain(words).isBlank() ? none("pages.refused.link.words", node) : List.of(new Inline.Link(to, words));
    }

    private List<Inline> words(org.commonmark.node.Text node) {
        var all = new ArrayList<Inline>();
        var typed = node.getLiteral();
        var place = PLACE.matcher(typed);
        int done = 0;
        while (place.find()) {
            if (place.start() > done) {
                all.add(new Inline.Words(typed.substring(done, place.start())));
            }
            Setting.named(place.group(1)).ifPresentOrElse(s -> all.add(new Inline.Place(s)), () -> no("pages.refused.place", node));
            done = place.end();
        }
        if (done < typed.length()) {
            all.add(new Inline.Words(typed.substring(done)));
        }
        return all;
    }

    private List<Inline> none(String key, Node node) {
        no(key, node);
        return List.of();
    }

    private Optional<Block> no(String key, Node node) {
        refused.add(Refusal.of(key, line(node)));
        return Optional.empty();
    }

    private static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }
}
