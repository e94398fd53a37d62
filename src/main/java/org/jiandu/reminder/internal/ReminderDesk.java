package org.jiandu.reminder.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Present;
import org.jiandu.calendar.Calendars;
import org.jiandu.kernel.CourtZone;
import org.jiandu.reminder.Due;
import org.jiandu.reminder.ICalendar;
import org.jiandu.reminder.Reminders;
import org.jiandu.reminder.internal.JdbcReminders.FeedKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what is due. */
@Service
class ReminderDesk implements Reminders {
    static final LocalTime FROM = LocalTime.of(8, 30);
    private static final LocalTime UNTIL = LocalTime.of(18, 0);

    private final StaffRoll staff;
    private final StaffContacts contacts;
    private final Calendars calendars;
    private final Dues dues;
    private final DigestWords words;
    private final Morning morning;
    private final JdbcReminders rows;
    private final Clock clock;

    ReminderDesk(
            StaffRoll staff, StaffContacts contacts, Calendars calendars, Dues dues, DigestWords words, Morning morning,
            JdbcReminders rows, Clock clock) {
        this.staff = staff;
        this.contacts = contacts;
        this.calendars = calendars;
        this.dues = dues;
        this.words = words;
        this.morning = morning;
        this.rows = rows;
        this.clock = clock;
    }

    /** Each person in a transaction of their own: whoever was told is told, whatever comes of the others. */
    @Override
    public int digest(Instant now) {
        var day = CourtZone.dayOf(now);
        var time = now.atZone(CourtZone.ZONE).toLocalTime();
        if (time.isBefore(FROM) || !time.isBefore(UNTIL) || !calendars.current().works(day)) {
            return 0;
        }
        var told = rows.told(day);
        var waiting = staff.present().stream()
                .filter(p -> !told.contains(p.member().id().value()) && reached(p, day))
                .toList();
        int queued = 0;
        for (var person : waiting) {
            queued += morning.tell(person.actor(), day, now) ? 1 : 0;
        }
        if (queued > 0) {
            rows.forget(day);
        }
        return queued;
    }

    private boolean reached(Present person, LocalDate day) {
        return !person.member().away(day) && contacts.of(person.member().id()).daily();
    }

    @Override
    @Transactional
    public Optional<String> calendar(String token) {
        return contacts.byFeed(token).map(who -> ICalendar.of(words.feed(), events(dues.own(who))));
    }

    private List<ICalendar.Event> events(List<Due> own) {
        var tickets = own.stream().map(due -> due.ticket().value()).collect(Collectors.toSet());
        var known = rows.entries(tickets);
        for (var due : own) {
            var entry = known.get(FeedKey.of(due));
            if (entry == null) {
                rows.enter(due);
            } else if (!entry.says(due)) {
                rows.move(due, entry.revision(), clock.instant());
            }
        }
        var entries = rows.entries(tickets);
        return own.stream()
                .map(due -> {
                    var entry = entries.get(FeedKey.of(due));
                    return new ICalendar.Event(
                            uid(due), due.due(), words.summary(due), entry == null ? 0 : entry.revision(),
                            entry == null ? due.since() : entry.modifiedAt());
                })
                .toList();
    }

    private static String uid(Due due) {
        return due.ticket().value() + "-" + due.policy().id() + "-" + due.cycle() + "@jiandu";
    }
}
