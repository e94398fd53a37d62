package org.jiandu.notice.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.notice.Guide;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Guide.Named;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of notices. What is kept is the bytes as handed in and the guide to their reading, and not the items: the
 * reading is deterministic and takes milliseconds, so nothing kept can ever differ from the source whose hash is in
 * the trail, a confirmed correction is one more row, and a better reader needs no migration.
 */
@Repository
class JdbcNotices {
    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Manuscript> all() {
        Map<String, Source> sources = new LinkedHashMap<>();
        jdbc.sql(NoticeSql.NOTICES)
                .query((row, n) -> sources.put(row.getString("slug"), Source.of(row.getBytes("source"))))
                .list();
        return sources.entrySet().stream()
                .map(e -> new Manuscript(e.getKey(), e.getValue(), guide(e.getKey())))
                .toList();
    }

    Optional<String> sha256(String slug) {
        return jdbc.sql(NoticeSql.SHA256).param("slug", slug).query(String.class).optional();
    }

    Optional<Instant> publishedAt(String slug) {
        return jdbc.sql(NoticeSql.PUBLISHED_AT)
                .param("slug", slug)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** @return whether neither the name nor the bytes were there */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean publish(Manuscript manuscript, String subject, Instant at) {
        boolean fresh = jdbc.sql(NoticeSql.PUBLISH)
                        .param("slug", manuscript.slug())
                        .param("subject", subject)
                        .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("source", manuscript.source().bytes())
                        .param("sha256", manuscript.source().sha256())
                        .update()
                == 1;
        if (fresh) {
            add(manuscript.slug(), manuscript.guide());
        }
        return fresh;
    }

    private void add(String slug, Guide guide) {
        for (var department : guide.departments()) {
            var code = department.department();
            jdbc.sql(NoticeSql.ADD_DEPARTMENT)
                    .param("slug", slug)
                    .param("printed", department.printed())
                    .param("code", code == null ? null : code.value())
                    .update();
        }
        guide.themes().forEach((item, theme) -> jdbc.sql(NoticeSql.ADD_THEME)
                .param("slug", slug)
                .param("item", item)
                .param("theme", theme)
                .update());
        int n = 0;
        for (var correction : guide.corrections()) {
            jdbc.sql(NoticeSql.ADD_CORRECTION)
                    .param("slug", slug)
                    .param("n", ++n)
                    .param("item", correction.item())
                    .param("printed", correction.printed())
                    .param("corrected", correction.corrected())
                    .param("certainty", correction.certainty().name())
                    .update();
        }
    }

    private Guide guide(String slug) {
        var departments = jdbc.sql(NoticeSql.DEPARTMENTS)
                .param("slug", slug)
                .query((row, n) -> {
                    var code = row.getString("code");
                    return new Named(row.getString("printed"), code == null ? null : new DepartmentCode(code));
                })
                .list();
        Map<Integer, String> themes = new HashMap<>();
        jdbc.sql(NoticeSql.THEMES)
                .param("slug", slug)
                .query((row, n) -> themes.put(row.getInt("item"), row.getString("theme")))
                .list();
        var corrections = jdbc.sql(NoticeSql.CORRECTIONS)
                .param("slug", slug)
                .query((row, n) -> new Correction(
                        row.getInt("item"), row.getString("printed"), row.getString("corrected"),
                        Certainty.valueOf(row.getString("certainty"))))
                .list();
        return new Guide(departments, themes, corrections);
    }
}
