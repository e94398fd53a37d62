package org.jiandu.reminder.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jiandu.deadline.TermNames;
import org.jiandu.kernel.CourtDates;
import org.jiandu.reminder.Agenda;
import org.jiandu.reminder.Due;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of reminders: counts, numbers, names of terms and dates, for mail is not encrypted. */
@Component
class DigestWords {
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    /** As many lines a part as somebody reads in a mail; the list at the desk has the rest. */
    private static final int MOST = 30;

    private final MessageSource words;
    private final TermNames terms;

    DigestWords(MessageSource words, TermNames terms) {
        this.words = words;
        this.terms = terms;
    }

    String list(Agenda agenda, LocalDate day) {
        var lines = new ArrayList<String>();
        lines.add(say("reminder.digest.head", CourtDates.formal(day, LANGUAGE), CourtDates.weekday(day, LANGUAGE)));
        part(lines, "reminder.digest.overdue", agenda.overdue());
        part(lines, "reminder.digest.today", agenda.today());
        part(lines, "reminder.digest.soon", agenda.soon());
        part(lines, "reminder.digest.supervised", agenda.supervised());
        part(lines, "reminder.digest.brought", agenda.news().brought(), this::line);
        count(lines, "reminder.digest.sealed", agenda.news().sealed());
        count(lines, "reminder.digest.rules", agenda.news().rules());
        count(lines, "reminder.digest.years", agenda.news().years());
        count(lines, "reminder.digest.promises", agenda.news().promises());
        count(lines, "reminder.digest.evidence", agenda.news().evidence());
        return String.join("\n", lines);
    }

    private void part(List<String> lines, String head, List<Due> dues) {
        part(lines, head, dues, this::line);
    }

    private <T> void part(List<String> lines, String head, List<T> all, Function<T, String> line) {
        count(lines, head, all.size());
        all.stream().limit(MOST).map(line).forEach(lines::add);
        if (all.size() > MOST) {
            lines.add(say("reminder.digest.more", "" + (all.size() - MOST)));
        }
    }

    private void count(List<String> lines, String head, int count) {
        if (count > 0) {
            lines.add("");
            lines.add(say(head, "" + count));
        }
    }

    private String line(Agenda.Brought brought) {
        return line(brought.due()) + say("reminder.digest.was", CourtDates.formal(brought.was(), LANGUAGE));
    }

    private String line(Due due) {
        var day = CourtDates.formal(due.due(), LANGUAGE) + (due.provisional() ? say("reminder.provisional") : "");
        return say("reminder.digest.line", due.number().value(), terms.of(due.policy(), LANGUAGE), day);
    }

    String summary(Due due) {
        return due.number().value() + " " + terms.of(due.policy(), LANGUAGE) + (due.provisional() ? say("reminder.provisional") : "");
    }

    String feed() {
        return say("reminder.feed");
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, LANGUAGE);
    }
}
