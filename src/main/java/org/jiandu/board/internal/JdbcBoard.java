package org.jiandu.board.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.board.Indicator;
import org.jiandu.board.Kept;
import org.jiandu.board.Promise;
import org.jiandu.board.Rhythm;
import org.jiandu.board.SiteColumn;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.MeasureRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of what a notice brings to the board, of years and checks. */
@Repository
class JdbcBoard {
    private static final String YEAR_END = "YEAR_END";

    private final JdbcClient jdbc;
    private final JdbcSubmissions submissions;

    JdbcBoard(JdbcClient jdbc, JdbcSubmissions submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
    }

    /** @param startsOn null while nobody has set it */
    record Head(String subject, @Nullable LocalDate startsOn, long version) {}

    Optional<Head> head(String notice) {
        return jdbc.sql(BoardSql.HEAD).param("notice", notice).query((row, n) -> head(row)).optional();
    }

    /** Held until the transaction ends, and one version further. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Head> grown(String notice) {
        var held = jdbc.sql(BoardSql.HELD).param("notice", notice).query((row, n) -> head(row)).optional();
        held.ifPresent(_ -> jdbc.sql(BoardSql.GROW).param("notice", notice).update());
        return held;
    }

    /** @return false where it is open already */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(String notice, String subject) {
        return jdbc.sql(BoardSql.OPEN)
                        .param("notice", notice)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Promise promise) {
        var ref = promise.ref();
        jdbc.sql(BoardSql.ADD_PROMISE)
                .param("notice", ref.of().notice())
                .param("measure", ref.path())
                .param("kind", switch (promise) {
                    case Promise.YearEnd _ -> YEAR_END;
                    case Promise.Recurring r -> r.rhythm().name();
                })
                .param("year", promise instanceof Promise.YearEnd(var _, var year, var _) ? year : null)
                .param("quote", promise.quote())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void addClaim(MeasureRef ref, String quote) {
        jdbc.sql(BoardSql.ADD_CLAIM)
                .param("notice", ref.of().notice())
                .param("measure", ref.path())
                .param("quote", quote)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String notice, int n, SiteColumn column) {
        jdbc.sql(BoardSql.ADD_COLUMN)
                .param("notice", notice)
                .param("code", column.code())
                .param("n", n)
                .param("name", column.name())
                .param("nameEn", column.nameEn())
                .param("measures", Refs.written(column.named()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String notice, int n, Indicator indicator) {
        jdbc.sql(BoardSql.ADD_INDICATOR)
                .param("notice", notice)
                .param("code", indicator.code())
                .param("n", n)
                .param("name", indicator.name())
                .param("nameEn", indicator.nameEn())
                .param("items", String.join(" ", indicator.items().stream().map(String::valueOf).toList()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void start(String notice, LocalDate from) {
        jdbc.sql(BoardSql.START).param("startsOn", from).param("notice", notice).update();
    }

    /** @return false where this person has said so */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean confirm(MeasureRef ref, int year, StaffId by, Instant at) {
        return jdbc.sql(BoardSql.CONFIRM_YEAR)
                        .param("notice", ref.of().notice())
                        .param("measure", ref.path())
                        .param("by", by.value())
                        .param("year", year)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String notice, SiteColumn.Checked check, StaffId by, Instant at) {
        int last = jdbc.sql(BoardSql.LAST_CHECK)
                .param("notice", notice)
                .param("code", check.column())
                .query(Integer.class)
                .single();
        jdbc.sql(BoardSql.ADD_CHECK)
                .param("notice", notice)
                .param("code", check.column())
                .param("n", last + 1)
                .param("on", check.on())
                .param("updated", check.updated())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    Kept kept(String notice, @Nullable LocalDate startsOn) {
        return new Kept(
                startsOn, promises(notice), claims(notice), columns(notice), indicators(notice), submissions.all(notice),
                years(notice), checks(notice));
    }

    private List<Promise> promises(String notice) {
        return jdbc.sql(BoardSql.PROMISES)
                .param("notice", notice)
                .query((row, n) -> promise(notice, row))
                .list();
    }

    private static Promise promise(String notice, ResultSet row) throws SQLException {
        var ref = Refs.read(notice, row.getString("measure"));
        var kind = row.getString("kind");
        return kind.equals(YEAR_END)
                ? new Promise.YearEnd(ref, row.getInt("year"), row.getString("quote"))
                : new Promise.Recurring(ref, Rhythm.valueOf(kind), row.getString("quote"));
    }

    private Map<MeasureRef, String> claims(String notice) {
        var claims = new HashMap<MeasureRef, String>();
        jdbc.sql(BoardSql.CLAIMS)
                .param("notice", notice)
                .query((row, n) -> claims.put(Refs.read(notice, row.getString("measure")), row.getString("quote")))
                .list();
        return claims;
    }

    private List<SiteColumn> columns(String notice) {
        return jdbc.sql(BoardSql.COLUMNS)
                .param("notice", notice)
                .query((row, n) -> new SiteColumn(
                        row.getString("code"), row.getString("name"), row.getString("name_en"),
                        Refs.all(notice, row.getString("measures"))))
                .list();
    }

    private List<Indicator> indicators(String notice) {
        return jdbc.sql(BoardSql.INDICATORS)
                .param("notice", notice)
                .query((row, n) -> new Indicator(
                        row.getString("code"), row.getString("name"), row.getString("name_en"),
                        Arrays.stream(row.getString("items").split(" ", -1)).map(Integer::valueOf).toList()))
                .list();
    }

    private List<Kept.Confirmed> years(String notice) {
        return jdbc.sql(BoardSql.YEARS)
                .param("notice", notice)
                .query((row, n) -> new Kept.Confirmed(
                        Refs.read(notice, row.getString("measure")), row.getInt("year"), new StaffId(row.getString("staff_id"))))
                .list();
    }

    private List<SiteColumn.Checked> checks(String notice) {
        return jdbc.sql(BoardSql.CHECKS)
                .param("notice", notice)
                .query((row, n) -> new SiteColumn.Checked(
                        row.getString("code"), row.getObject("checked_on", LocalDate.class),
                        row.getObject("updated_on", LocalDate.class)))
                .list();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getString("subject"), row.getObject("starts_on", LocalDate.class), row.getLong("version"));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
