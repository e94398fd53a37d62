package org.jiandu.deadline.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.deadline.Rule;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules in force, kept at hand for as long as they are the newest. */
@Service
class PolicyBook {
    /** The first version holds for everything this installation has ever received. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Book known;

    PolicyBook(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The version that governs a day 0 (S14), or empty where there is no rule of this name. */
    Optional<Version> find(String policyId, LocalDate dayZero) {
        return governing(book(), policyId, dayZero);
    }

    /** Every rule as it governs what comes in on {@code day}, by id. */
    List<Rule> rules(LocalDate day) {
        var book = book();
        return book.keySet().stream().sorted().flatMap(id -> governing(book, id, day).stream()).map(Version::rule).toList();
    }

    private static Optional<Version> governing(Map<String, List<Version>> book, String policyId, LocalDate dayZero) {
        return book.getOrDefault(policyId, List.of()).stream()
                .filter(v -> !v.validFrom().isAfter(dayZero))
                .max(Comparator.comparingInt(Version::number));
    }

    /** As it is in force: one keyed read tells whether another node has adopted something since. */
    private Map<String, List<Version>> book() {
        int edition = edition();
        var book = known;
        while (book == null || book.edition() != edition) {
            book = new Book(edition, read());
            edition = edition();
            known = book;
        }
        return book.versions();
    }

    private int edition() {
        return jdbc.sql(DeadlineSql.EDITION).query(Integer.class).single();
    }

    Version version(String policyId, LocalDate dayZero) {
        return find(policyId, dayZero).orElseThrow(() -> new IllegalArgumentException("no such policy: " + policyId));
    }

    /** The version a clock was started with; it never changes, so that one at hand need not be asked for. */
    Version numbered(String policyId, int number) {
        var book = known;
        return Optional.ofNullable(book)
                .flatMap(b -> numbered(b.versions(), policyId, number))
                .or(() -> numbered(book(), policyId, number))
                .orElseThrow(() -> new IllegalArgumentException("no such version: " + policyId + " " + number));
    }

    private static Optional<Version> numbered(Map<String, List<Version>> book, String policyId, int number) {
        return book.getOrDefault(policyId, List.of()).stream().filter(v -> v.number() == number).findFirst();
    }

    @Transactional
    public int adopt(List<Rule> rules) {
        int fresh = 0;
        var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
        for (var rule : rules) {
            fresh += jdbc.sql(DeadlineSql.ADOPT)
                    .param("policyId", rule.id())
                    .param("validFrom", ALWAYS)
                    .param("cells", cells(rule))
                    .param("subject", subject)
                    .update();
        }
        if (fresh > 0) {
            trail.open(subject);
            for (var rule : rules) {
                trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "policy_adopted")
                        .with("policy", rule.id())
                        .with("version", 1)
                        .with("valid_from", ALWAYS.toString())
                        .committing("row", Content.BODY, cells(rule)));
            }
        }
        if (fresh > 0) {
            jdbc.sql(DeadlineSql.NEXT_EDITION).update();
        }
        return fresh;
    }

    private String cells(Rule rule) {
        var ordered = new LinkedHashMap<String, String>();
        Rule.COLUMNS.forEach(c -> ordered.put(c, rule.cell(c)));
        return json.writeValueAsString(ordered);
    }

    private Map<String, List<Version>> read() {
        Map<String, List<Version>> book = new HashMap<>();
        jdbc.sql(DeadlineSql.POLICIES)
                .query((row, n) -> {
                    Map<String, String> cells = json.readValue(row.getString("cells"), new TypeReference<>() {});
                    return book.computeIfAbsent(row.getString("policy_id"), _ -> new ArrayList<>())
                            .add(new Version(row.getInt("version"), row.getObject("valid_from", LocalDate.class), new Rule(cells)));
                })
                .list();
        return book;
    }

    /** @param edition counts up with every change */
    private record Book(int edition, Map<String, List<Version>> versions) {}

    /** @param validFrom the first day 0 it governs */
    record Version(int number, LocalDate validFrom, Rule rule) {}
}
