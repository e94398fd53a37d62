package org.jiandu.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a page as blocks; there is no block for markup of the web, so none can come through. */
public record Text(List<Block> blocks) {
    public Text {
        blocks = List.copyOf(blocks);
    }

    /** The headings a reader may jump to, in order. */
    public List<Block.Heading> sections() {
        return blocks.stream()
                .flatMap(b -> b instanceof Block.Heading heading && heading.level() == 2 ? Stream.of(heading) : Stream.empty())
                .toList();
    }

    /** What stands one below the other. */
    public sealed interface Block {
        /**
         * @param level 2 or 3; the title of the page is the only 1
         * @param number the how-manyth heading of the page, for its anchor
         */
        record Heading(int level, int number, List<Inline> words) implements Block {
            public Heading {
                words = List.copyOf(words);
            }

            public String anchor() {
                return "s" + number;
            }
        }

        record Paragraph(List<Inline> words) implements Block {
            public Paragraph {
                words = List.copyOf(words);
            }
        }

        record Points(boolean numbered, List<Item> items) implements Block {
            public Points {
                items = List.copyOf(items);
            }
        }

        /** @param rows each as wide as the head; an empty cell is a place to write on a printed form */
        record Table(List<Cell> head, List<List<Cell>> rows) implements Block {
            public Table {
                head = List.copyOf(head);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    /** @param more what stands below the words of the point */
    public record Item(List<Inline> words, List<Block> more) {
        public Item {
            words = List.copyOf(words);
            more = List.copyOf(more);
        }
    }

    public record Cell(List<Inline> words) {
        public Cell {
            words = List.copyOf(words);
        }
    }

    /** What stands one beside the other. */
    public sealed interface Inline {
        record Words(String text) implements Inline {}

        record Strong(List<Inline> words) implements Inline {
            public Strong {
                words = List.copyOf(words);
            }
        }

        /** @param to an address of this portal, {@code https:} or {@code tel:}, nothing else */
        record Link(String to, List<Inline> words) implements Inline {
            public Link {
                words = List.copyOf(words);
            }

            public boolean own() {
                return to.startsWith("/");
            }
        }

        record Place(Setting setting) implements Inline {}

        record Break() implements Inline {}
    }

    /** The bare words; places and breaks are a space. */
    public static String plain(List<Inline> words) {
        return words.stream()
                .map(w -> switch (w) {
                    case Inline.Words(var text) -> text;
                    case Inline.Strong(var inner) -> plain(inner);
                    case Inline.Link(var _, var inner) -> plain(inner);
                    case Inline.Place _, Inline.Break _ -> " ";
                })
                .collect(Collectors.joining());
    }
}
