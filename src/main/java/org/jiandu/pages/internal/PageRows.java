package org.jiandu.pages.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiandu.kernel.StaffId;
import org.jiandu.pages.Draft;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Pages.Proposal;
import org.jiandu.pages.Pages.Version;
import org.jiandu.pages.Wording;
import org.jiandu.pages.Wording.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of guidance pages and their texts. */
@Repository
class PageRows {
    private final JdbcClient jdbc;

    PageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Page> all() {
        return jdbc.sql(PageSql.ALL).query((row, n) -> page(row)).list();
    }

    Optional<Page> find(String slug) {
        return jdbc.sql(PageSql.FIND).param("slug", slug).query((row, n) -> page(row)).optional();
    }

    List<Version> versions(String slug) {
        return jdbc.sql(PageSql.VERSIONS).param("slug", slug).query((row, n) -> version(row)).list();
    }

    List<Proposal> proposals(String slug) {
        return jdbc.sql(PageSql.PROPOSALS).param("slug", slug).query((row, n) -> proposal(row)).list();
    }

    Optional<Proposal> proposal(String id) {
        return jdbc.sql(PageSql.PROPOSAL).param("textId", id).query((row, n) -> proposal(row)).optional();
    }

    String subject(String slug) {
        return jdbc.sql(PageSql.SUBJECT).param("slug", slug).query(String.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean bring(Draft draft, int rank, String subject, Instant at) {
        boolean fresh = jdbc.sql(PageSql.BRING).param("slug", draft.slug()).param("subject", subject).param("rank", rank).update() == 1;
        if (fresh) {
            words(jdbc.sql(PageSql.BRING_TEXT), draft).param("textId", subject).param("at", utc(at)).update();
        }
        return fresh;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean propose(String id, Draft draft, StaffId by, Instant at) {
        return words(jdbc.sql(PageSql.PROPOSE), draft)
                        .param("textId", id)
                        .param("basedOn", draft.basedOn())
                        .param("by", by.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Draft draft, StaffId by, Instant at) {
        words(jdbc.sql(PageSql.KEEP), draft)
                .param("basedOn", draft.basedOn())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    Optional<Draft> kept(String slug, StaffId by) {
        return jdbc.sql(PageSql.KEPT).param("slug", slug).param("by", by.value()).query((row, n) -> draft(row)).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String slug, StaffId by) {
        jdbc.sql(PageSql.DROP).param("slug", slug).param("by", by.value()).update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, Draft draft) {
        var wording = draft.wording();
        return statement.param("slug", draft.slug())
                .param("titleZh", wording.chinese().title())
                .param("bodyZh", wording.chinese().body())
                .param("titleEn", wording.english().title())
                .param("bodyEn", wording.english().body())
                .param("change", draft.change());
    }

    /** @param version null where it is sent back, with {@code answer} */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(String id, StaffId by, Instant at, @Nullable Integer version, String answer) {
        return jdbc.sql(PageSql.DECIDE)
                        .param("textId", id)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("version", version)
                        .param("answer", answer)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(String id, StaffId by, Instant at) {
        return jdbc.sql(PageSql.TAKE_BACK).param("textId", id).param("by", by.value()).param("at", utc(at)).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean publish(String slug, int version, Instant at) {
        return jdbc.sql(PageSql.PUBLISH).param("slug", slug).param("version", version).param("at", utc(at)).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean check(String slug, int version, Instant at) {
        return jdbc.sql(PageSql.CHECK).param("slug", slug).param("version", version).param("at", utc(at)).update() == 1;
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(row.getString("slug"), row.getInt("menu_rank"), version(row), at(row, "checked_at"));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("slug"), row.getInt("version"), wording(row), row.getString("what_changed"),
                person(row, "proposed_by"), person(row, "decided_by"), Objects.requireNonNull(at(row, "decided_at")));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("text_id"), draft(row), new StaffId(row.getString("proposed_by")),
                Objects.requireNonNull(at(row, "proposed_at")), at(row, "decided_at"), person(row, "decided_by"),
                row.getObject("version", Integer.class), row.getString("answer"));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(row.getString("slug"), row.getInt("based_on"), wording(row), row.getString("what_changed"));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                new Said(row.getString("title_zh"), row.getString("body_zh")), new Said(row.getString("title_en"), row.getString("body_en")));
    }

    private static @Nullable StaffId person(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : new StaffId(id);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
