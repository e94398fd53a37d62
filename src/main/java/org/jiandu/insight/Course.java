package org.jiandu.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * One ticket as figures see it: codes and dates, never a word of its content.
 *
 * @param stage the code of its stage, see {@code Stage.code()}; never {@code sealed}
 * @param as its class, or null before triage
 * @param department the one it was last assigned to, or null where none ever was
 * @param cycle 1, one more after each reopening
 * @param firstAnsweredAt when the citizen first got an answer, or null
 * @param terms its clocks in the order they started: 告知, and 答复 for each cycle
 */
public record Course(
        TicketId id, TicketNumber number, String stage, Kind kind, @Nullable TicketClass as,
        @Nullable DepartmentCode department, LocalDate receivedOn, int cycle, @Nullable Instant firstAnsweredAt,
        List<Term> terms) {
    public Course {
        terms = List.copyOf(terms);
    }

    /** What the term asks for; the word on screen is {@code insight.owed.<code>}. */
    public enum Owed {
        /** 告知由谁办理 (XF-NOTICE-15). */
        NOTICE,
        /** 答复 (XF-HANDLE-60, PP-COMMENT-15WD). */
        ANSWER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param breachAt the first instant that is late: the day after {@code due}, 00:00 +08:00
     * @param endedAt when the act came or the ground fell away, or null while it runs
     * @param endedByAct whether it was the act owed that ended it
     */
    public record Term(Owed owed, LocalDate due, Instant breachAt, @Nullable Instant endedAt, boolean endedByAct) {
        boolean running() {
            return endedAt == null;
        }

        /** Late whatever ended it: withdrawing or reclassing after the day does not undo the miss. */
        boolean missed(Instant now) {
            return !(endedAt == null ? now : endedAt).isBefore(breachAt);
        }

        boolean overdue(Instant now) {
            return running() && missed(now);
        }
    }

    public boolean open() {
        return switch (stage) {
            case "answered", "closed", "withdrawn", "not_accepted", "redirected" -> false;
            default -> true;
        };
    }

    /** Open, and a day on which something was owed has passed. */
    public boolean overdue(Instant now) {
        return open() && terms.stream().anyMatch(t -> t.overdue(now));
    }

    /** The worst of its terms decides. A term of 告知 counts while it runs, and where no term of 答复 ever started. */
    public Verdict verdict(Instant now) {
        var answers = terms.stream().filter(t -> t.owed() == Owed.ANSWER).toList();
        var governing = answers.isEmpty() ? terms : answers;
        if (governing.stream().anyMatch(t -> t.missed(now)) || terms.stream().anyMatch(t -> t.overdue(now))) {
            return Verdict.LATE;
        }
        if (open()) {
            return Verdict.NOT_DUE;
        }
        return answers.stream().anyMatch(Term::endedByAct) ? Verdict.ON_TIME : Verdict.ENDED;
    }

    /** Calendar days from the day of receipt to the day of the first answer; empty before it. */
    public Optional<Integer> daysToAnswer() {
        return Optional.ofNullable(firstAnsweredAt).map(at -> days(receivedOn, CourtZone.dayOf(at)));
    }

    /** Calendar days since receipt, for what is open. */
    public int ageDays(Instant now) {
        return days(receivedOn, CourtZone.dayOf(now));
    }

    /** The day that counts: the earliest one still owed, else the last answer's. */
    public Optional<LocalDate> due() {
        var running = terms.stream().filter(Term::running).map(Term::due).min(Comparator.naturalOrder());
        return running.isPresent()
                ? running
                : terms.stream().filter(t -> t.owed() == Owed.ANSWER).map(Term::due).reduce((first, last) -> last);
    }

    /** What is owed on the earliest day still running; empty where nothing runs. */
    public Optional<Owed> owed() {
        return terms.stream().filter(Term::running).min(Comparator.comparing(Term::due)).map(Term::owed);
    }

    /** Calendar days past the earliest day owed; 0 where nothing is overdue. */
    public int overdueDays(Instant now) {
        return overdue(now) ? due().map(d -> days(d, CourtZone.dayOf(now))).orElse(0) : 0;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
