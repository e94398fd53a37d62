package org.jiandu.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jspecify.annotations.Nullable;

/**
 * A rectification notice (整改通报) as it is read.
 *
 * @param slug short public name in addresses, e.g. {@code 2022}
 * @param preamble the paragraphs before the first item
 * @param closing the paragraphs between the last item and the contact block
 * @param contact the contact lines 通报刊载, in printed order
 * @param corrections faults of the print with what was decided on each, in the order of the source
 * @param sourceSha256 lower-case hex of the source's bytes
 */
public record Notice(
        String slug, Text title, List<Text> preamble, List<Item> items, List<Text> closing, List<Contact> contact,
        List<Guide.Correction> corrections, String sourceSha256) {
    public Notice {
        preamble = List.copyOf(preamble);
        items = List.copyOf(items);
        closing = List.copyOf(closing);
        contact = List.copyOf(contact);
        corrections = List.copyOf(corrections);
    }

    public Optional<Named> measure(MeasureRef ref) {
        return item(ref.of().item()).flatMap(i -> i.named(slug).stream().filter(n -> n.ref().equals(ref)).findFirst());
    }

    public Optional<Item> item(int ordinal) {
        return items.stream().filter(i -> i.ordinal() == ordinal).findFirst();
    }

    /** The measures the notice numbers itself (一是, 二是 …). */
    public long numbered() {
        return items.stream().flatMap(i -> i.blocks().stream()).mapToLong(Block::numbered).sum();
    }

    /**
     * A part of the decoded source, {@code to} not included; UTF-16 units, a byte order mark not counted. Between its ends
     * may stand what only the page needed.
     */
    public record Span(int from, int to) {
        /** Of words that are not there. */
        public static final Span NOWHERE = new Span(0, 0);
    }

    /** Words with the printed form kept where a correction was made, and where they stand in the source. */
    public record Text(String corrected, String printed, Span at) {
        /** As printed. */
        public static Text same(String words) {
            return new Text(words, words, Span.NOWHERE);
        }

        public boolean wasCorrected() {
            return !corrected.equals(printed);
        }

        public boolean isEmpty() {
            return printed.isEmpty();
        }
    }

    /**
     * @param ordinal as printed, ≥ 1
     * @param section the printed section heading above it, or null
     * @param theme our own grouping; word {@code notice.theme.<theme>}, labelled as ours
     * @param problem what stands between heading and first block; may be empty
     */
    public record Item(
            int ordinal, @Nullable String section, String theme, Text heading, List<Text> problem, List<Block> blocks) {
        public Item {
            problem = List.copyOf(problem);
            blocks = List.copyOf(blocks);
        }

        public ItemRef ref(String slug) {
            return new ItemRef(slug, ordinal);
        }

        public int measures() {
            return blocks.stream().mapToInt(b -> b.measures().size()).sum();
        }

        /** @param block counted from 1, as in {@link MeasureRef} */
        public Optional<Block> block(int block) {
            return block < 1 || block > blocks.size() ? Optional.empty() : Optional.of(blocks.get(block - 1));
        }

        /** Every measure with its lasting name, in printed order. */
        public List<Named> named(String slug) {
            var all = new ArrayList<Named>();
            for (int b = 1; b <= blocks.size(); b++) {
                for (var measure : blocks.get(b - 1).measures()) {
                    all.add(new Named(new MeasureRef(ref(slug), b, measure.number()), blocks.get(b - 1), measure));
                }
            }
            return List.copyOf(all);
        }
    }

    /**
     * A department's part of an item.
     *
     * @param printedDepartment as printed, or null where the notice names none (原文未写明)
     * @param department the department that is, or null
     * @param lead words before the first numbered measure; may be empty
     */
    public record Block(
            @Nullable String printedDepartment, @Nullable DepartmentCode department, Text lead, List<Measure> measures) {
        public Block {
            measures = List.copyOf(measures);
        }

        /** The measures that carry a printed number. */
        public long numbered() {
            return measures.stream().filter(m -> m.marker() != null).count();
        }
    }

    /** @param marker as printed ({@code 一是}), or null for an unnumbered measure */
    public record Measure(@Nullable String marker, Text text) {
        private static final String DIGITS = "一二三四五六七八九";

        /** The printed number, 1 to 99; 0 for an unnumbered measure. */
        public int number() {
            if (marker == null) {
                return 0;
            }
            var words = marker.substring(0, marker.length() - 1);
            int ten = words.indexOf('十');
            return ten < 0
                    ? digit(words)
                    : (ten == 0 ? 10 : 10 * digit(words.substring(0, ten))) + digit(words.substring(ten + 1));
        }

        private static int digit(String word) {
            return word.isEmpty() ? 0 : DIGITS.indexOf(word) + 1;
        }
    }

    /** A measure with its name and the block it stands in. */
    public record Named(MeasureRef ref, Block block, Measure measure) {}

    /** One line of the contact block, e.g. label 联系电话. */
    public record Contact(String label, Text value) {}
}
