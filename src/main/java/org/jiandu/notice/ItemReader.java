package org.jiandu.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Guide.Named;
import org.jiandu.notice.Notice.Block;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Measure;
import org.jiandu.notice.Notice.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item. A department opens a block where a sentence begins ({@code 民事庭一是…}), after a number
 * ({@code 一是民事庭…}) or after the words of a part-problem ({@code 关于…的问题，监察室…}); every block counts anew.
 */
final class ItemReader {
    /** The first full stop that no closing quote follows. */
    private static final Pattern HEADING_END = Pattern.compile("。(?![”’』」])");

    private static final String NUMBER = "[一二三四五六七八九十]{1,3}是";
    private static final String PART = "(?:关于[^。；，]{1,40}问题|[^。；，]{2,40}方面)，";
    private static final String SENTENCE = "(?:^|(?<=[。；！？])|(?<=。[”’』」]))";
    private static final Pattern MARKER = Pattern.compile("(?:^|(?<=[。；，、：！？将]))" + NUMBER);

    private final Guide guide;
    private final Map<String, Named> named = new HashMap<>();
    private final Pattern opening;

    ItemReader(Guide guide) {
        this.guide = guide;
        guide.departments().forEach(d -> named.put(d.printed(), d));
        var one = guide.departments().stream()
                .map(Named::printed)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
        var several = "(?<department>" + one + "(?:[、和与及]" + one + ")*)(?!的)";
        opening = Pattern.compile("(?:" + SENTENCE + "|(?<=[，、：])(?=" + NUMBER + "))(?<part>" + PART + ")?(?<number>" + NUMBER
                + ")?" + several);
    }

    Item read(int ordinal, Strand words) {
        var stop = HEADING_END.matcher(words);
        int end = stop.find() ? stop.end() : words.length();
        var body = words.from(end);
        var openings = guide.departments().isEmpty() ? List.<Opening>of() : openings(body);
        int first = openings.isEmpty() ? body.length() : openings.getFirst().start();
        var before = body.part(0, first);
        boolean acts = openings.isEmpty() || MARKER.matcher(before).find();
        var blocks = new ArrayList<Block>();
        if (acts && !before.isEmpty()) {
            blocks.add(block(ordinal, Opening.NONE, before));
        }
        for (int i = 0; i < openings.size(); i++) {
            int next = i + 1 < openings.size() ? openings.get(i + 1).start() : body.length();
            blocks.add(block(ordinal, openings.get(i), body.part(openings.get(i).end(), next)));
        }
        return new Item(
                ordinal, null, guide.theme(ordinal), text(ordinal, words.part(0, end)),
                acts || before.isEmpty() ? List.of() : List.of(text(ordinal, before)), blocks);
    }

    private List<Opening> openings(Strand body) {
        var found = opening.matcher(body);
        var all = new ArrayList<Opening>();
        while (found.find()) {
            all.add(new Opening(
                    found.start(), found.end(), group(body, found, "part"), group(body, found, "number"), found.group("department")));
        }
        return all;
    }

    private static Strand group(Strand body, Matcher found, String name) {
        return found.start(name) < 0 ? Strand.EMPTY : body.part(found.start(name), found.end(name));
    }

    private Block block(int item, Opening opening, Strand rest) {
        var words = Strand.join(List.of(opening.number(), rest));
        var markers = MARKER.matcher(words);
        var measures = new ArrayList<Measure>();
        int at = markers.find() ? markers.start() : -1;
        var lead = Strand.join(List.of(opening.part(), words.part(0, Math.max(at, 0))));
        if (at < 0) {
            measures.add(new Measure(null, text(item, words)));
        }
        while (at >= 0) {
            var marker = markers.group();
            int from = markers.end();
            at = markers.find() ? markers.start() : -1;
            measures.add(new Measure(marker, text(item, words.part(from, at < 0 ? words.length() : at))));
        }
        var department = opening.department();
        return new Block(department.isEmpty() ? null : department, code(department), text(item, lead), measures);
    }

    private @Nullable DepartmentCode code(String printed) {
        var known = named.get(printed);
        return known == null ? null : known.department();
    }

    private Text text(int item, Strand printed) {
        return corrected(guide, item, printed);
    }

    /** The corrections that stand within, applied from the last to the first. */
    static Text corrected(Guide guide, int item, Strand printed) {
        var words = new StringBuilder(printed);
        guide.corrections().stream()
                .filter(c -> c.item() == item && c.applies())
                .sorted(Comparator.comparingInt(Correction::at).reversed())
                .forEach(c -> {
                    int at = printed.indexOf(c.at());
                    if (at < printed.length() && printed.place(at) == c.at() && words.toString().startsWith(c.joined(), at)) {
                        words.replace(at, at + c.joined().length(), c.corrected());
                    }
                });
        return new Text(words.toString(), printed.toString(), printed.span());
    }

    /** Where a department's part opens; empty words where the notice has none. */
    private record Opening(int start, int end, Strand part, Strand number, String department) {
        static final Opening NONE = new Opening(0, 0, Strand.EMPTY, Strand.EMPTY, "");
    }
}
