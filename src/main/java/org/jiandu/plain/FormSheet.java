package org.jiandu.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandu.pages.Text;
import org.jiandu.pages.Text.Block;
import org.jiandu.pages.Text.Cell;
import org.jiandu.pages.Text.Inline;
import org.jiandu.paper.Sheet;

/** A blank form of a guidance page as a sheet of the press, with room for the pen. */
final class FormSheet {
    private final Frame frame;
    private final List<String> lines = new ArrayList<>();

    private FormSheet(Frame frame) {
        this.frame = frame;
    }

    static Sheet of(GuidancePage shown, Frame frame) {
        var form = new FormSheet(frame);
        shown.text().blocks().forEach(form::block);
        return new Sheet(shown.title(), "", frame.say().of("citizen.court"), String.join("\n", form.lines), null);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var _, var _, var words) -> lines.add("#h " + words(words));
            case Block.Paragraph(var words) -> lines.add(Sheet.prose(words(words)));
            case Block.Points(var _, var items) -> items.forEach(i -> lines.add("#note · " + words(i.words())));
            case Block.Table(var head, var rows) -> table(head, rows);
        }
    }

    /** One column is a place to write in, two are pairs of a form, more are a table. */
    private void table(List<Cell> head, List<List<Cell>> rows) {
        if (head.size() == 1) {
            var begun = rows.stream().map(r -> cell(r.getFirst())).filter(c -> !c.isEmpty()).collect(Collectors.joining(String.valueOf(Sheet.SOFT)));
            lines.add(String.format(Locale.ROOT, "#tall %d %s | %s", rows.size() > 3 ? 8 : 4, cell(head.getFirst()), begun));
        } else if (head.size() == 2) {
            rows.forEach(r -> lines.add("#tall 2 " + cell(r.get(0)) + " | " + cell(r.get(1))));
        } else {
            lines.add("#table " + head.stream().map(c -> cell(c).replace(":", "：") + ":1").collect(Collectors.joining(" | ")));
            rows.forEach(r -> lines.add("#tr " + r.stream().map(this::cell).collect(Collectors.joining(" | "))));
        }
    }

    private String cell(Cell cell) {
        return Sheet.cell(words(cell.words()));
    }

    private String words(List<Inline> words) {
        return words.stream()
                .map(word -> switch (word) {
                    case Inline.Words(var text) -> text;
                    case Inline.Strong(var inside) -> words(inside);
                    case Inline.Link(var _, var inside) -> Text.plain(inside);
                    case Inline.Place(var setting) -> {
                        var value = setting.of(frame.court());
                        yield value.isEmpty() ? frame.say().of("citizen.unset") : value;
                    }
                    case Inline.Break _ -> String.valueOf(Sheet.SOFT);
                })
                .collect(Collectors.joining());
    }
}
