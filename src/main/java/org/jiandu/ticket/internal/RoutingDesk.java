package org.jiandu.ticket.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.ticket.Routing;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words by which departments are suggested, kept at hand. */
@Service
class RoutingDesk implements Routing {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private volatile @Nullable List<Word> known;

    RoutingDesk(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Hint> hints(String typed) {
        var text = typed.replaceAll("\\p{Cf}", ""); // what cannot be seen hides no word
        var found = words().stream()
                .filter(w -> text.contains(w.word()))
                .sorted(Comparator.comparingInt(w -> text.indexOf(w.word())))
                .toList();
        var byDepartment = new LinkedHashMap<DepartmentCode, List<String>>();
        for (var word : found) {
            byDepartment.computeIfAbsent(word.department(), _ -> new ArrayList<>()).add(word.word());
        }
        byDepartment.values().forEach(RoutingDesk::keepTheLonger);
        return byDepartment.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<DepartmentCode, List<String>> e) -> e.getValue().size()).reversed())
                .map(e -> new Hint(e.getKey(), e.getValue()))
                .toList();
    }

    /** 执行款 says more than 执行. */
    private static void keepTheLonger(List<String> words) {
        words.removeIf(w -> words.stream().anyMatch(other -> other.length() > w.length() && other.contains(w)));
    }

    @Override
    @Transactional
    public int adopt(List<Word> words) {
        var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
        var fresh = words.stream().filter(w -> adopted(w, subject)).toList();
        if (!fresh.isEmpty()) {
            trail.open(subject);
            trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "routing_adopted")
                    .with("words", fresh.size())
                    .committing("rows", Content.BODY, fresh.stream().map(RoutingDesk::row).collect(Collectors.joining("\n"))));
        }
        known = null;
        return fresh.size();
    }

    private boolean adopted(Word word, String subject) {
        return jdbc.sql(RoutingSql.ADOPT)
                        .param("word", word.word())
                        .param("department", word.department().value())
                        .param("source", word.source())
                        .param("subject", subject)
                        .update()
                == 1;
    }

    private static String row(Word word) {
        return String.join(",", word.word(), word.department().value(), word.source());
    }

    private List<Word> words() {
        var words = known;
        if (words == null) {
            words = jdbc.sql(RoutingSql.WORDS)
                    .query((row, n) -> new Word(
                            row.getString("word"), new DepartmentCode(row.getString("department")), row.getString("source")))
                    .list();
            known = words;
        }
        return words;
    }
}
