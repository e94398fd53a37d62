package org.jiandu.insight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandu.insight.Course;
import org.jiandu.insight.Question;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind the figures; every read is bound to what the actor may see. */
@Repository
class JdbcInsight {
    private static final int CLOCKS_A_TICKET = 20;

    private final JdbcClient jdbc;

    JdbcInsight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param most rows at the utmost; as many mean that there may be more */
    List<Course> received(Question question, int most, Actor actor) {
        var asked = asked(question, actor);
        return courses(InsightSql.COURSES_RECEIVED, InsightSql.TERMS_RECEIVED, asked, most);
    }

    List<Course> overdue(Instant now, int most, Actor actor) {
        var asked = scope(actor);
        asked.put("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        return courses(InsightSql.COURSES_OVERDUE, InsightSql.TERMS_OVERDUE, asked, most);
    }

    int sealed(Question question, Actor actor) {
        return jdbc.sql(InsightSql.SEALED)
                .params(asked(question, actor))
                .query(Integer.class)
                .single();
    }

    private List<Course> courses(String courses, String terms, Map<String, Object> asked, int most) {
        var clocks = new HashMap<String, List<Course.Term>>();
        jdbc.sql(terms).params(asked).param("most", most * CLOCKS_A_TICKET).query(row -> {
            clocks.computeIfAbsent(row.getString("ticket_id"), _ -> new ArrayList<>()).add(term(row));
        });
        return jdbc.sql(courses)
                .params(asked)
                .param("most", most)
                .query((row, n) -> course(row, clocks.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static Course course(ResultSet row, List<Course.Term> terms) throws SQLException {
        var as = row.getString("class");
        var department = row.getString("department");
        return new Course(
                new TicketId(row.getString("id")), new TicketNumber(row.getString("number")), row.getString("stage"),
                Kind.valueOf(row.getString("kind")), as == null ? null : TicketClass.valueOf(as),
                department == null ? null : new DepartmentCode(department),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)), row.getInt("cycle"),
                instant(row, "first_answered_at"), terms);
    }

    private static Course.Term term(ResultSet row) throws SQLException {
        return new Course.Term(
                row.getString("policy_id").startsWith("XF-NOTICE-15") ? Course.Owed.NOTICE : Course.Owed.ANSWER,
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                Objects.requireNonNull(instant(row, "breach_at")), instant(row, "ended_at"),
                "answered".equals(row.getString("ended_by")));
    }

    private static Map<String, Object> asked(Question question, Actor actor) {
        var asked = scope(actor);
        asked.put("from", question.from());
        asked.put("to", question.to());
        return asked;
    }

    /** How far the actor counts, as the parameters of the wall. */
    private static Map<String, Object> scope(Actor actor) {
        var scope = Visibility.counting(actor);
        var only = scope.only();
        var bound = new HashMap<String, Object>();
        bound.put("only", only == null ? "" : only.value());
        bound.put("reach", scope.reach().name());
        bound.put("unit", scope.unit());
        bound.put("me", scope.me());
        bound.put("led", scope.led() ? 1 : 0);
        bound.put("seesSealed", scope.seesSealed() ? 1 : 0);
        return bound;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
