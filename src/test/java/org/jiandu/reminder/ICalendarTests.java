package org.jiandu.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandu.reminder.ICalendar.Event;
import org.junit.jupiter.api.Test;

/** The calendar stream keeps to RFC 5545, whatever stands in it. */
class ICalendarTests {
    private static final Instant AT = Instant.parse("2026-03-06T02:00:00Z");

    @Test
    void a_term_is_a_whole_day_that_ends_on_the_next_one_and_blocks_nobodys_time() {
        var event = only(new Event("t_1-XF-HANDLE-60-1@jiandu", LocalDate.of(2026, 12, 31), "WH", 2, AT));
        assertThat(event).containsAllEntriesOf(java.util.Map.of(
                "UID", "t_1-XF-HANDLE-60-1@jiandu", "DTSTART;VALUE=DATE", "20261231", "DTEND;VALUE=DATE", "20270101",
                "SEQUENCE", "2", "LAST-MODIFIED", "20260306T020000Z", "DTSTAMP", "20260306T020000Z", "TRANSP", "TRANSPARENT"));
    }

    @Test
    void what_has_a_meaning_in_the_format_is_escaped_and_read_back_as_it_was() {
        var odd = "甲,乙;丙\\丁\n戊";
        assertThat(only(new Event("u", LocalDate.of(2026, 3, 6), odd, 0, AT))).containsEntry("SUMMARY", odd);
    }

    /** The longest names of terms, in three octets a character, and one of four. */
    @Test
    void no_line_is_longer_than_seventy_five_octets_and_no_character_is_cut() {
        for (int more = 0; more < 90; more++) {
            var summary = "W".repeat(more) + "告知接收情况（转来的，15 日）𠮷".repeat(6);
            var text = ICalendar.of("期限", List.of(new Event("u", LocalDate.of(2026, 3, 6), summary, 0, AT)));
            for (var line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\r", "\ufffd");
            }
            assertThat(ReadCalendar.of(text).getFirst()).containsEntry("SUMMARY", summary);
        }
    }

    @Test
    void a_calendar_without_anything_is_a_calendar() {
        assertThat(ReadCalendar.of(ICalendar.of("期限", List.of()))).isEmpty();
    }

    private static java.util.Map<String, String> only(Event event) {
        return ReadCalendar.of(ICalendar.of("期限", List.of(event))).getFirst();
    }
}
