package org.jiandu.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.MeasureRef;
import org.jspecify.annotations.Nullable;

/**
 * What became of the measures of a notice: handed in by the department that is named, approved by a leader who did not write
 * it, and only then read by everybody. Every act leaves its entry in the trail.
 */
public interface Board {

    /** Today's board of a published notice; for everybody. */
    Optional<Reading> read(String notice);

    /** The file of approved evidence, for everybody; of evidence that waits, for staff alone. */
    Optional<Saved> file(String id, Actor actor);

    /** Evidence, in force for nobody before it is approved. @return none when it is kept */
    List<Refusal> enter(MeasureRef measure, Proof.Draft draft, Actor actor);

    /** Another state, with a reason; at most one waits at a time. */
    List<Refusal> propose(MeasureRef measure, MeasureState to, String reason, Actor actor);

    /** A figure of the statistics, by 审管办. */
    List<Refusal> figure(String notice, String indicator, Indicator.Draft draft, Actor actor);

    /** By 院领导, and never by who handed it in. */
    List<Refusal> approve(String id, Actor actor);

    /** Sends it back with a reason, by the same people. */
    List<Refusal> sendBack(String id, String reason, Actor actor);

    /** Stands for the year of a 年底前; two different people must. */
    List<Refusal> confirmYear(MeasureRef measure, int year, Actor actor);

    /**
     * The first day that counts for heart-beats: while nobody has set it, the day on which the notice was published here. Never
     * before that day, and once it is set it moves only to an earlier one, so that no missing heart-beat disappears.
     */
    List<Refusal> start(String notice, LocalDate from, Actor actor);

    /** Somebody looked at a column of the court's site. */
    List<Refusal> checked(String notice, SiteColumn.Checked check, Actor actor);

    /** What waits for this person's yes or no, oldest first. */
    List<Submission> waiting(String notice, Actor.Staff who);

    /** What was handed in and sent back where this person may enter, newest first. */
    List<Submission> own(String notice, Actor.Staff who);

    /** What this person's department should enter next, oldest first. */
    List<Task> tasks(String notice, Actor.Staff who);

    /** Periods of a measure for which something may still be shown, newest first; also those that were shown already. */
    List<Rhythm.Period> periods(MeasureRef measure);

    /** @param content as it was vetted */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Saved(String name, String media, byte[] content) {}

    /**
     * What speaks against a first day.
     *
     * @param publishedOn null where the notice is unknown
     * @param standing as it was set before, or null
     */
    static Optional<Refusal> startFault(
            @Nullable LocalDate publishedOn, @Nullable LocalDate standing, LocalDate from, LocalDate today) {
        if (publishedOn == null || from.isBefore(publishedOn)) {
            return Optional.of(Refusal.of("board.refused.start.early").at("start"));
        }
        if (from.isAfter(today)) {
            return Optional.of(Refusal.of("board.refused.day.future").at("start"));
        }
        return standing != null && !from.isBefore(standing)
                ? Optional.of(Refusal.of("board.refused.start.later").at("start"))
                : Optional.empty();
    }
}
