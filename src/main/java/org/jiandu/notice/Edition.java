package org.jiandu.notice;

import java.time.Instant;
import java.util.List;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One printing of a notice in the portal: its words, how they are read, and who stands for it.
 *
 * @param number counted from 1 for each notice
 * @param fileName of the file it was read from
 * @param note what is new in it, for the public; may be empty
 * @param links items that go on about items of earlier notices
 */
public record Edition(int number, State state, Manuscript manuscript, String fileName, String note, List<Link> links, Course course) {
    public Edition {
        links = List.copyOf(links);
    }

    /** Words: {@code notice.edition.<name>}. */
    public enum State {
        /** Being prepared. */
        DRAFT,
        /** Waits for a second person. */
        PROPOSED,
        /** Was or is what the public reads; the newest one is. */
        PUBLISHED,
        /** Sent back: a draft again, with the reason. */
        RETURNED,
        /** Given up before it was published. */
        DISCARDED;

        /** Whether its words and decisions may still change. */
        public boolean open() {
            return this == DRAFT || this == RETURNED;
        }
    }

    /**
     * @param madeBy null for what came with the portal's seeds
     * @param decidedBy who published it or sent it back, never who made it; null until then
     * @param answer why it was sent back; empty otherwise
     */
    public record Course(
            @Nullable StaffId madeBy, Instant madeAt, @Nullable StaffId decidedBy, @Nullable Instant decidedAt, String answer) {}

    /** @param item the ordinal in this notice */
    public record Link(int item, ItemRef earlier) {}

    public String slug() {
        return manuscript.slug();
    }

    public Ref ref() {
        return new Ref(slug(), number);
    }

    public record Ref(String slug, int number) {}
}
