package org.jiandu.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Whole days as an iCalendar stream (RFC 5545): written by hand, for of the format only this much is needed. */
public final class ICalendar {
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ICalendar() {}

    /**
     * @param uid the same for ever
     * @param day a date without a zone: it is this day wherever it is read
     * @param revision 0, and more each time it was changed
     * @param modified when it was last changed
     */
    public record Event(String uid, LocalDate day, String summary, int revision, Instant modified) {}

    public static String of(String name, List<Event> events) {
        var text = new StringBuilder();
        lines(text, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jiandu//Deadlines//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH");
        lines(text, "X-WR-CALNAME:" + escaped(name), "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H");
        for (var event : events) {
            lines(text, "BEGIN:VEVENT", "UID:" + escaped(event.uid()), "DTSTAMP:" + UTC.format(event.modified()));
            lines(text, "LAST-MODIFIED:" + UTC.format(event.modified()), "SEQUENCE:" + event.revision());
            lines(text, "DTSTART;VALUE=DATE:" + date(event.day()), "DTEND;VALUE=DATE:" + date(event.day().plusDays(1)));
            lines(text, "SUMMARY:" + escaped(event.summary()), "CLASS:CONFIDENTIAL", "TRANSP:TRANSPARENT", "END:VEVENT");
        }
        lines(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    private static void lines(StringBuilder to, String... lines) {
        for (var line : lines) {
            folded(to, line);
            to.append("\r\n");
        }
    }

    /** No line is longer than 75 octets, and no character is cut in two; the blank of a continuation counts. */
    private static void folded(StringBuilder to, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int end = at + Character.charCount(line.codePointAt(at));
            var character = line.substring(at, end);
            int wide = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + wide > MOST_OCTETS) {
                to.append("\r\n ");
                octets = 1;
            }
            to.append(character);
            octets += wide;
            at = end;
        }
    }
}
