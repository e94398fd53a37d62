package org.jiandu.ui.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.reminder.DutyRoster;
import org.jiandu.reminder.DutyRoster.Shift;
import org.jiandu.ui.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is in the days to come. */
@Component
class DutyModel {
    private final DutyRoster roster;
    private final StaffRoll staff;
    private final StaffContacts contacts;
    private final SignedIn signedIn;
    private final Clock clock;

    DutyModel(DutyRoster roster, StaffRoll staff, StaffContacts contacts, SignedIn signedIn, Clock clock) {
        this.roster = roster;
        this.staff = staff;
        this.contacts = contacts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @param who null where nobody is named */
    record Day(LocalDate day, @Nullable Member who) {}

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    List<Day> days() {
        var last = today().plusDays(DutyRoster.MOST_DAYS - 1);
        var named = roster.between(today(), last).stream().collect(Collectors.toMap(Shift::day, Shift::who));
        return today().datesUntil(last.plusDays(1))
                .map(day -> {
                    var who = named.get(day);
                    return new Day(day, who == null ? null : staff.find(who).orElse(null));
                })
                .toList();
    }

    List<Member> people() {
        return staff.all().stream()
                .filter(m -> !m.suspended())
                .filter(m -> m.roles().contains(Role.REGISTRAR) || m.roles().contains(Role.DIRECTOR))
                .toList();
    }

    boolean reached(Member member) {
        return !contacts.of(member.id()).email().isEmpty();
    }

    List<Refusal> put(LocalDate first, LocalDate last, Member who) {
        return roster.put(first, last, who.id(), signedIn.actor());
    }

    List<Refusal> clear(LocalDate day) {
        return roster.clear(day, signedIn.actor());
    }
}
