package org.jiandu.trail.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jiandu.trail.Trail.Verdict;
import org.jiandu.trail.internal.JdbcTrail.Place;
import org.jiandu.trail.internal.JdbcTrail.Row;
import org.jiandu.trail.proof.Hashes;
import org.jiandu.trail.proof.Json;
import org.jspecify.annotations.Nullable;

/** One check of the whole record; what is wrong is named with its place, up to {@value #MOST} faults. */
final class Verification {
    private static final int MOST = 1_000;

    private final JdbcTrail rows;
    private final LongConsumer progress;
    private final Map<String, Place> reached = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Verification(JdbcTrail rows, LongConsumer progress) {
        this.rows = rows;
        this.progress = progress;
    }

    Verdict verdict() {
        var head = rows.head();
        long leaves = leaves();
        if (head.size() > leaves) {
            fault("the head says " + head.size() + " leaves, there are " + leaves);
        }
        long waiting = waiting();
        subjects();
        return new Verdict(leaves, waiting, reached.size(), faults);
    }

    private long leaves() {
        long expected = 0;
        for (var page = rows.leaves(0); !page.isEmpty(); page = rows.leaves(expected)) {
            for (var row : page) {
                if (row.seq() != expected) {
                    fault("leaf " + expected + " is missing; the next one is " + row.seq());
                }
                check(row, "leaf " + row.seq());
                expected = row.seq() + 1;
            }
            progress.accept(expected);
        }
        return expected;
    }

    private long waiting() {
        long count = 0;
        long from = 0;
        for (var page = rows.waiting(0); !page.isEmpty(); page = rows.waiting(from)) {
            for (var row : page) {
                check(row, "waiting act " + row.eventId());
                count++;
                from = row.seq() + 1;
            }
        }
        return count;
    }

    private void check(Row row, String where) {
        var hash = HexFormat.of().formatHex(Hashes.leaf(row.bytes()));
        if (!hash.equals(row.hash())) {
            fault(where + ": its bytes hash to " + hash + ", the record says " + row.hash());
        }
        var before = reached.getOrDefault(row.subject(), new Place(row.subject(), 0, null));
        if (row.n() != before.n()) {
            fault(where + ": act " + row.n() + " of " + row.subject() + " where act " + before.n() + " was expected");
        }
        event(row, before, where);
        reached.put(row.subject(), new Place(row.subject(), row.n() + 1, row.hash()));
    }

    private void event(Row row, Place before, String where) {
        try {
            if (Json.read(new String(row.bytes(), UTF_8)) instanceof Map<?, ?> event) {
                same(where, "id", event.get("id"), row.eventId());
                same(where, "subject", event.get("subject"), row.subject());
                same(where, "n", event.get("n"), (long) row.n());
                same(where, "prev", event.get("prev"), before.lastHash());
            } else {
                fault(where + ": is no object");
            }
        } catch (IllegalArgumentException e) {
            fault(where + ": cannot be read: " + e.getMessage());
        }
    }

    private void same(String where, String field, @Nullable Object found, @Nullable Object expected) {
        if (!Objects.equals(found, expected)) {
            fault(where + ": " + field + " is " + found + ", expected " + expected);
        }
    }

    /** The last act of each subject must still be there. */
    private void subjects() {
        var after = "";
        for (var page = rows.subjects(after); !page.isEmpty(); page = rows.subjects(after)) {
            for (var subject : page) {
                var place = reached.getOrDefault(subject.subject(), new Place(subject.subject(), 0, null));
                if (place.n() < subject.n()) {
                    fault("the history of " + subject.subject() + " ends at act " + (place.n() - 1) + ", it had "
                            + subject.n() + " acts");
                }
                after = subject.subject();
            }
        }
    }

    private void fault(String sentence) {
        if (faults.size() < MOST) {
            faults.add(sentence);
        }
    }
}
