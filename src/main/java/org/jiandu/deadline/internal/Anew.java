package org.jiandu.deadline.internal;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Duty;
import org.jiandu.deadline.Fate;
import org.jiandu.deadline.Marks;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.deadline.Term;
import org.jiandu.deadline.internal.JdbcDeadlines.Basis;
import org.jiandu.deadline.internal.JdbcRecounts.Running;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A clock that runs, reckoned anew with another calendar; the dry run and the effect ask the same. */
@Component
class Anew {
    private final PolicyBook policies;

    Anew(PolicyBook policies) {
        this.policies = policies;
    }

    /** Empty where its date rests on no calendar: hours, and the day a higher office set. */
    Optional<Fate> fate(Term stands, int version, Basis basis, WorkCalendar calendar, LocalDate today) {
        var id = stands.policyId();
        return length(id, version).map(length -> {
            var from = basis.from(stands.dayZero().atStartOfDay());
            return Fate.of(stands, Reckoning.term(id, length, calendar, from), Duty.of(id), today);
        });
    }

    /**
     * Whether the new calendar can give it another day, another reasoning or another 暂定: a changed day lies in what was
     * counted, or, where plain days are counted, in what it was rolled over.
     */
    boolean touched(Running clock, NavigableSet<LocalDate> changed) {
        var term = clock.term();
        var length = length(term.policyId(), clock.version());
        if (length.isEmpty()) {
            return false;
        }
        if (term.provisional()) {
            return true;
        }
        var first = length.get().unit() == Unit.WORKING_DAY ? term.dayZero().plusDays(1) : term.unrolled();
        var next = changed.ceiling(first);
        return next != null && !next.isAfter(term.due());
    }

    private Optional<Length> length(String policyId, int version) {
        return policyId.equals(ClockDesk.REPORT_UP)
                ? Optional.empty()
                : policies.numbered(policyId, version).rule().length()
                        .filter(l -> l.unit() != Unit.HOUR && l.unit() != Unit.MINUTE);
    }

    /** A date that moved is marked from the start, each mark once; where it stays only the days of the marks are new. */
    static Marks.@Nullable Mark next(@Nullable String mark, Fate fate, WorkCalendar calendar) {
        if (mark == null) {
            return null;
        }
        var all = Marks.all(fate.term(), calendar);
        return fate.kind().moves()
                ? all.getFirst()
                : all.stream().filter(m -> m.code().equals(mark)).findFirst().orElse(all.getFirst());
    }
}
