package org.jiandu.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Edition.Link;
import org.jiandu.notice.Edition.State;
import org.jiandu.notice.Guide;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Guide.Decided;
import org.jiandu.notice.Guide.Named;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.Notices;
import org.jiandu.notice.Source;
import org.jspecify.annotations.Nullable;
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

    /** What the public reads, the newest notice first. */
    List<Edition> standing() {
        return jdbc.sql(NoticeSql.STANDING).query((row, n) -> bare(row)).list().stream().map(this::whole).toList();
    }

    List<Edition> all() {
        return jdbc.sql(NoticeSql.ALL).query((row, n) -> bare(row)).list().stream().map(this::whole).toList();
    }

    Optional<Edition> find(Edition.Ref of) {
        return jdbc.sql(NoticeSql.ONE)
                .param("slug", of.slug())
                .param("edition", of.number())
                .query((row, n) -> bare(row))
                .optional()
                .map(this::whole);
    }

    /** The newest first. */
    List<Notices.Published> published(String slug) {
        return jdbc.sql(NoticeSql.PUBLISHED)
                .param("slug", slug)
                .query((row, n) -> new Notices.Published(
                        row.getInt("edition"), at(row, "decided_at"), row.getString("note"), row.getString("source_sha256")))
                .list();
    }

    /** The notice's name in the trail; empty where there is none of that name. Nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> lock(String slug) {
        return jdbc.sql(NoticeSql.LOCK).param("slug", slug).query(String.class).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(String slug, String subject) {
        return jdbc.sql(NoticeSql.OPEN).param("slug", slug).param("subject", subject).update() == 1;
    }

    /** The next edition, with everything that guides its reading. */
    @Transactional(propagation = Propagation.MANDATORY)
    Edition.Ref add(Edition draft) {
        var manuscript = draft.manuscript();
        int number = jdbc.sql(NoticeSql.NEXT).param("slug", draft.slug()).query(Integer.class).single();
        var of = new Edition.Ref(draft.slug(), number);
        jdbc.sql(NoticeSql.ADD)
                .param("slug", of.slug())
                .param("edition", number)
                .param("state", draft.state().name())
                .param("source", manuscript.source().bytes())
                .param("sha256", manuscript.source().sha256())
                .param("fileName", draft.fileName())
                .param("note", draft.note())
                .param("madeBy", value(draft.course().madeBy()))
                .param("madeAt", utc(draft.course().madeAt()))
                .update();
        guide(of, manuscript.guide());
        draft.links().forEach(link -> link(of, link));
        return of;
    }

    /** The file as it was handed in, where the words had to be taken out of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void original(Edition.Ref of, Source file) {
        jdbc.sql(NoticeSql.ORIGINAL)
                .param("original", file.bytes())
                .param("slug", of.slug())
                .param("edition", of.number())
                .update();
    }

    private void guide(Edition.Ref of, Guide guide) {
        for (var department : guide.departments()) {
            var code = department.department();
            jdbc.sql(NoticeSql.ADD_DEPARTMENT)
                    .param("slug", of.slug())
                    .param("edition", of.number())
                    .param("printed", department.printed())
                    .param("code", code == null ? null : code.value())
                    .update();
        }
        guide.themes().forEach((item, theme) -> theme(of, item, theme));
        int n = 0;
        for (var correction : guide.corrections()) {
            add(of, ++n, correction);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Edition.Ref of, int n, Correction correction) {
        var decided = correction.decided();
        jdbc.sql(NoticeSql.ADD_CORRECTION)
                .param("slug", of.slug())
                .param("edition", of.number())
                .param("n", n)
                .param("item", correction.item())
                .param("place", correction.at())
                .param("printed", correction.printed())
                .param("corrected", correction.corrected())
                .param("certainty", correction.certainty().name())
                .param("accepted", decided == null ? null : decided.accepted() ? 1 : 0)
                .param("by", decided == null ? null : decided.by().value())
                .param("at", decided == null ? null : utc(decided.at()))
                .param("why", decided == null ? "" : decided.why())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(Edition.Ref of, int place, String right, Decided decided) {
        return jdbc.sql(NoticeSql.DECIDE_CORRECTION)
                        .param("corrected", right)
                        .param("accepted", decided.accepted() ? 1 : 0)
                        .param("by", decided.by().value())
                        .param("at", utc(decided.at()))
                        .param("why", decided.why())
                        .param("slug", of.slug())
                        .param("edition", of.number())
                        .param("place", place)
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void theme(Edition.Ref of, int item, String theme) {
        jdbc.sql(NoticeSql.PUT_THEME)
                .param("slug", of.slug())
                .param("edition", of.number())
                .param("item", item)
                .param("theme", theme)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void link(Edition.Ref of, Link link) {
        jdbc.sql(NoticeSql.ADD_LINK)
                .param("slug", of.slug())
                .param("edition", of.number())
                .param("item", link.item())
                .param("earlier", link.earlier().notice())
                .param("earlierItem", link.earlier().item())
                .update();
    }

    /** @return false where it has left those states meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(Edition.Ref of, Collection<State> from, State to) {
        return jdbc.sql(NoticeSql.STATE)
                        .param("state", to.name())
                        .param("slug", of.slug())
                        .param("edition", of.number())
                        .param("from", from.stream().map(State::name).toList())
                        .update()
                == 1;
    }

    /** @param by null for the portal itself */
    record Said(State to, @Nullable StaffId by, Instant at, String answer) {}

    /** What a second person says of an edition that was handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(Edition.Ref of, Said said) {
        boolean done = jdbc.sql(NoticeSql.DECIDE)
                        .param("state", said.to().name())
                        .param("by", value(said.by()))
                        .param("at", utc(said.at()))
                        .param("answer", said.answer())
                        .param("slug", of.slug())
                        .param("edition", of.number())
                        .param("from", List.of(State.PROPOSED.name()))
                        .update()
                == 1;
        if (done && said.to() == State.PUBLISHED) {
            jdbc.sql(NoticeSql.PUBLISH).param("slug", of.slug()).param("at", utc(said.at())).update();
        }
        return done;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean askWithdrawal(String slug, String reason, StaffId by) {
        return jdbc.sql(NoticeSql.ASK_WITHDRAWAL).param("slug", slug).param("reason", reason).param("by", by.value()).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdraw(String slug, StaffId by, Instant at) {
        return jdbc.sql(NoticeSql.WITHDRAW).param("slug", slug).param("by", by.value()).param("at", utc(at)).update() == 1;
    }

    List<Withdrawn> withdrawals() {
        return jdbc.sql(NoticeSql.WITHDRAWALS)
                .query((row, n) -> new Withdrawn(
                        row.getString("slug"), row.getString("withdrawal_reason"), new StaffId(row.getString("withdrawal_by")),
                        row.getObject("withdrawn_at") == null ? null : at(row, "withdrawn_at")))
                .list();
    }

    /** @param at null while it only was asked for */
    record Withdrawn(String slug, String reason, StaffId by, @Nullable Instant at) {}

    private static Edition bare(ResultSet row) throws SQLException {
        var course = new Edition.Course(
                staff(row, "made_by"), at(row, "made_at"), staff(row, "decided_by"),
                row.getObject("decided_at") == null ? null : at(row, "decided_at"), row.getString("answer"));
        var manuscript = new Manuscript(row.getString("slug"), Source.of(row.getBytes("source")), Guide.NONE);
        return new Edition(
                row.getInt("edition"), State.valueOf(row.getString("state")), manuscript, row.getString("file_name"),
                row.getString("note"), List.of(), course);
    }

    /** With what guides its reading. */
    private Edition whole(Edition bare) {
        var manuscript = new Manuscript(bare.slug(), bare.manuscript().source(), guide(bare.ref()));
        return new Edition(bare.number(), bare.state(), manuscript, bare.fileName(), bare.note(), links(bare.ref()), bare.course());
    }

    private Guide guide(Edition.Ref of) {
        var departments = by(NoticeSql.DEPARTMENTS, of)
                .query((row, n) -> {
                    var code = row.getString("code");
                    return new Named(row.getString("printed"), code == null ? null : new DepartmentCode(code));
                })
                .list();
        Map<Integer, String> themes = new HashMap<>();
        by(NoticeSql.THEMES, of).query((row, n) -> themes.put(row.getInt("item"), row.getString("theme"))).list();
        return new Guide(departments, themes, by(NoticeSql.CORRECTIONS, of).query((row, n) -> correction(row)).list());
    }

    private List<Link> links(Edition.Ref of) {
        return by(NoticeSql.LINKS, of)
                .query((row, n) -> new Link(row.getInt("item"), new ItemRef(row.getString("earlier"), row.getInt("earlier_item"))))
                .list();
    }

    private JdbcClient.StatementSpec by(String sql, Edition.Ref of) {
        return jdbc.sql(sql).param("slug", of.slug()).param("edition", of.number());
    }

    private static Correction correction(ResultSet row) throws SQLException {
        var by = staff(row, "decided_by");
        return new Correction(
                row.getInt("item"), row.getInt("place"), row.getString("printed"), row.getString("corrected"),
                Certainty.valueOf(row.getString("certainty")),
                by == null ? null : new Decided(row.getBoolean("accepted"), by, at(row, "decided_at"), row.getString("why")));
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : new StaffId(value);
    }

    private static @Nullable String value(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
