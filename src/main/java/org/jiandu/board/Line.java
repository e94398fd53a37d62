package org.jiandu.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiandu.board.Submission.FileNote;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One measure as everybody may read it: nothing that waits, nothing that was sent back, nobody's name.
 *
 * @param proofs approved evidence, newest first
 * @param moves approved changes of state, newest first
 * @param yearEnd its 年底前, or null
 * @param beats its heart-beats; usually none
 * @param claim what the notice says of its own success, or null
 * @param shares papers this measure and others name
 */
public record Line(
        Notice.Item item, Notice.Named named, MeasureState state, List<Proved> proofs, List<Moved> moves,
        @Nullable Dated yearEnd, List<Beats> beats, @Nullable String claim, List<Document> shares) {
    public Line {
        proofs = List.copyOf(proofs);
        moves = List.copyOf(moves);
        beats = List.copyOf(beats);
        shares = List.copyOf(shares);
    }

    /** @param approvedOn when a second person approved it */
    public record Proved(String id, Proof proof, @Nullable FileNote file, LocalDate approvedOn) {}

    public record Moved(MeasureState to, String reason, LocalDate on) {}

    /**
     * @param confirmations people who stand for the year
     * @param overdue 逾期未更新: the year is confirmed and over, and nothing was shown
     */
    public record Dated(Promise.YearEnd promise, int confirmations, boolean overdue) {
        static final int PEOPLE = 2;

        /** Derived from the day alone, and kept nowhere. */
        static Dated of(Promise.YearEnd promise, int confirmations, int evidence, LocalDate today) {
            boolean over = confirmations >= PEOPLE && today.isAfter(promise.due());
            return new Dated(promise, confirmations, over && evidence == 0);
        }

        public boolean confirmed() {
            return confirmations >= PEOPLE;
        }
    }

    public MeasureRef ref() {
        return named.ref();
    }

    public boolean overdue() {
        return yearEnd != null && yearEnd.overdue();
    }

    public int missing() {
        return beats.stream().mapToInt(b -> b.missing().size()).sum();
    }

    /** Overdue, or a heart-beat is missing. */
    public boolean late() {
        return overdue() || missing() > 0;
    }

    /** The day of the newest thing that was shown or said. */
    public Optional<LocalDate> updated() {
        return Stream.concat(proofs.stream().map(Proved::approvedOn), moves.stream().map(Moved::on))
                .max(LocalDate::compareTo);
    }

    /** Where a page shows it. */
    public String anchor() {
        return ref().anchor();
    }
}
