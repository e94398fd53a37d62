package org.jiandu.reminder.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.reminder.DutyRoster;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps whose turn it is. */
@Service
class DutyDesk implements DutyRoster {
    private final JdbcReminders rows;
    private final StaffRoll staff;
    private final Trail trail;
    private final Clock clock;

    DutyDesk(JdbcReminders rows, StaffRoll staff, Trail trail, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Optional<StaffId> on(LocalDate day) {
        return rows.on(day);
    }

    @Override
    public List<Shift> between(LocalDate first, LocalDate last) {
        return rows.shifts(first, last);
    }

    @Override
    @Transactional
    public List<Refusal> put(LocalDate first, LocalDate last, StaffId who, Actor.Staff by) {
        var faults = faults(first, by);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            faults.add(Refusal.of("reminder.refused.days", MOST_DAYS).at("last"));
        }
        if (staff.find(who).filter(m -> !m.suspended() && takesTurns(m)).isEmpty()) {
            faults.add(Refusal.of("reminder.refused.who").at("who"));
        }
        if (faults.isEmpty()) {
            first.datesUntil(last.plusDays(1)).forEach(day -> rows.put(day, who));
            trail.append(entry(who, "duty_set", by).with("from", first.toString()).with("to", last.toString()));
        }
        return List.copyOf(faults);
    }

    @Override
    @Transactional
    public List<Refusal> clear(LocalDate day, Actor.Staff by) {
        var faults = faults(day, by);
        if (faults.isEmpty()) {
            rows.on(day).ifPresent(who -> {
                rows.clear(day);
                trail.append(entry(who, "duty_cleared", by).with("from", day.toString()).with("to", day.toString()));
            });
        }
        return List.copyOf(faults);
    }

    /** Only they find every ticket, and can act on it. */
    private static boolean takesTurns(StaffRoll.Member member) {
        return member.roles().contains(Role.REGISTRAR) || member.roles().contains(Role.DIRECTOR);
    }

    private List<Refusal> faults(LocalDate first, Actor.Staff by) {
        var faults = new ArrayList<Refusal>();
        if (!by.is(Role.DIRECTOR)) {
            faults.add(Refusal.of("reminder.refused.role"));
        }
        if (first.isBefore(CourtZone.dayOf(clock.instant()))) {
            faults.add(Refusal.of("reminder.refused.past").at("first"));
        }
        return faults;
    }

    private Entry entry(StaffId who, String act, Actor.Staff by) {
        return Entry.of(who.value(), clock.instant(), Entry.By.STAFF, act).committing("staff", Content.STAFF, by.id().value());
    }
}
