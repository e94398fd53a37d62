package org.jiandu.trail;

import java.time.Instant;
import java.util.Map;
import org.jiandu.vault.Content;

/**
 * One legal act as it is handed to the trail.
 *
 * @param subject {@code t_…} ticket, {@code n_…} notice, {@code a_…} staff and court, {@code c_…} calendar and rules, {@code b_…} promise board
 * @param at when it happened; cut to milliseconds
 * @param by citizen, staff or system
 * @param act the act's code, e.g. {@code registered}; lower case, digits and _
 * @param codes what may stand in clear: codes, enums, dates, booleans, whole numbers; never free text or names
 * @param committed path → what is only committed to; text is NFC already
 */
public record Entry(
        String subject, Instant at, By by, String act, Map<String, Object> codes, Map<String, Committed> committed) {
    public Entry {
        codes = Map.copyOf(codes);
        committed = Map.copyOf(committed);
    }

    public enum By {
        CITIZEN,
        STAFF,
        SYSTEM
    }

    /** A value that only its commitment shows: {@code String}, {@code Long}, {@code Boolean}, list or map of these. */
    public record Committed(Content content, Object value) {}

    public static Entry of(String subject, Instant at, By by, String act) {
        return new Entry(subject, at, by, act, Map.of(), Map.of());
    }

    public Entry with(String code, Object value) {
        var more = new java.util.HashMap<>(codes);
        more.put(code, value);
        return new Entry(subject, at, by, act, more, committed);
    }

    public Entry committing(String path, Content content, Object value) {
        var more = new java.util.HashMap<>(committed);
        more.put(path, new Committed(content, value));
        return new Entry(subject, at, by, act, codes, more);
    }
}
