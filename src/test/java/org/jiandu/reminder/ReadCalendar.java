package org.jiandu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads iCalendar as a calendar program does: unfolds, opens components, undoes what was escaped. */
public final class ReadCalendar {
    private ReadCalendar() {}

    /** The events, each as name with parameters → value. */
    public static List<Map<String, String>> of(String text) {
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).as("lines end in CRLF alone").doesNotContain("\n", "\r");
        var events = new ArrayList<Map<String, String>>();
        Map<String, String> event = null;
        for (var line : text.replace("\r\n ", "").split("\r\n")) {
            int colon = line.indexOf(':');
            assertThat(colon).as(line).isPositive();
            if (line.equals("BEGIN:VEVENT")) {
                event = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                assertThat(event).containsKeys("UID", "DTSTAMP", "DTSTART;VALUE=DATE");
                events.add(event);
                event = null;
            } else if (event != null) {
                assertThat(event.put(line.substring(0, colon), plain(line.substring(colon + 1)))).as(line).isNull();
            }
        }
        assertThat(event).isNull();
        return events;
    }

    private static String plain(String value) {
        var out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                char next = value.charAt(++i);
                out.append(next == 'n' ? '\n' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
