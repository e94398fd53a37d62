package org.jiandu.reminder.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandu.calendar.Calendars;
import org.jiandu.correspondence.StaffMail;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.reminder.Agenda;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's list of the day: claimed, read and queued in one transaction. */
@Component
class Morning {
    private final JdbcReminders rows;
    private final Dues dues;
    private final News news;
    private final Calendars calendars;
    private final DigestWords words;
    private final StaffMail mail;

    Morning(JdbcReminders rows, Dues dues, News news, Calendars calendars, DigestWords words, StaffMail mail) {
        this.rows = rows;
        this.dues = dues;
        this.news = news;
        this.calendars = calendars;
        this.words = words;
        this.mail = mail;
    }

    /** @return whether there was anything to say and nobody had said it */
    @Transactional
    public boolean tell(Actor.Staff who, LocalDate day, Instant now) {
        if (!rows.claim(who.id(), day, now)) {
            return false;
        }
        var calendar = calendars.current();
        var fresh = news.of(who, opening(calendar.before(day, 1)), opening(day));
        var agenda = Agenda.of(dues.actable(who), fresh, day, calendar);
        return !agenda.empty() && mail.digest(who.id(), words.list(agenda, day), now);
    }

    /** From one morning to the next everything is told once. */
    private static Instant opening(LocalDate day) {
        return day.atTime(ReminderDesk.FROM).atZone(CourtZone.ZONE).toInstant();
    }
}
