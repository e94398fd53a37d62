package org.jiandu.ticket.internal;

import static org.jiandu.ticket.internal.JdbcTickets.scope;
import static org.jiandu.ticket.internal.TicketRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Slice;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Particulars.Field;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Visibility;
import org.jiandu.ticket.Visibility.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets as lines of a list: views, search, counts; every read is bound to what the actor may see. */
@Repository
class JdbcLists {
    private static final Duration RIPE_AFTER = Duration.ofDays(15);
    private static final Instant NO_FLOOR = Instant.EPOCH;

    private final JdbcClient jdbc;
    private final JdbcWords words;
    private final TicketSeals seals;

    JdbcLists(JdbcClient jdbc, JdbcWords words, TicketSeals seals) {
        this.jdbc = jdbc;
        this.words = words;
        this.seals = seals;
    }

    Slice<TicketLine> list(TicketQuery query, Actor actor, LocalDate today, Instant now) {
        var typed = query.words().strip();
        var params = view(query.view(), actor, today, now);
        params.putAll(typed(typed, actor));
        params.put("size", query.size() + 1);
        var number = TicketNumber.read(typed);
        if (number.isPresent()) {
            params.put("number", number.get().value());
            return new Slice<>(lines(ListSql.LIST_BY_NUMBER, params, today), null);
        }
        var from = query.start().map(s -> s.split("\\|", 2));
        var asked = new Asked(query, Visibility.scope(actor).reach(), params, today);
        return switch (query.view()) {
            case TODO, OPEN, OVERDUE -> {
                params.put("afterDay", from.map(s -> s[0]).orElse("0001-01-01"));
                params.put("afterNumber", from.map(s -> s[1]).orElse(""));
                yield slice(asked, asked.all() ? ListSql.LIST_BY_DUE_OF_ALL : ListSql.LIST_BY_DUE, null);
            }
            case UNREAD, DONE, ALL -> {
                var at = from.map(s -> Instant.parse(s[0])).orElse(now.plus(Duration.ofDays(1)));
                params.put("afterAt", utc(at));
                params.put("afterRow", from.flatMap(s -> row(s[1], actor)).orElse(0L));
                if (query.view() == TicketQuery.View.UNREAD) {
                    yield slice(asked, ListSql.LIST_UNREAD, null);
                }
                yield typed.isEmpty() ? byNewest(asked) : byWords(asked, typed, at);
            }
        };
    }

    private record Asked(TicketQuery query, Reach reach, Map<String, Object> params, LocalDate today) {
        boolean all() {
            return reach == Reach.ALL;
        }
    }

    private Slice<TicketLine> byNewest(Asked asked) {
        return slice(
                asked,
                switch (asked.reach()) {
                    case ALL -> ListSql.LIST_BY_NEWEST_OF_ALL;
                    case UNIT, NOTHING -> ListSql.LIST_OF_UNIT;
                    case ONE -> ListSql.LIST_BY_NEWEST;
                },
                null);
    }

    private Slice<TicketLine> byWords(Asked asked, String typed, Instant at) {
        return switch (words.way(typed)) {
            case JdbcWords.Texts() -> slice(asked, ListSql.LIST_BY_NEWEST, null);
            case JdbcWords.Letter(var low, var high) -> {
                asked.params().putAll(Map.of("low", low, "high", high, "floor", utc(NO_FLOOR)));
                yield slice(asked, ListSql.LIST_BY_LETTER, null);
            }
            case JdbcWords.Pairs(var first, var second) -> {
                asked.params().putAll(Map.of("first", first, "second", second));
                var near = walk(asked, words.floor(first, at, JdbcWords.NEAR));
                yield near.next() == null || near.rows().size() == asked.query().size()
                        ? near
                        : walk(asked, words.floor(first, at, JdbcWords.WALKED));
            }
        };
    }

    private Slice<TicketLine> walk(Asked asked, Optional<Instant> floor) {
        asked.params().put("floor", utc(floor.orElse(NO_FLOOR)));
        return slice(
                asked, asked.all() ? ListSql.LIST_BY_WORDS_OF_ALL : ListSql.LIST_BY_WORDS, floor.map(f -> f + "|").orElse(null));
    }

    /** Of a row that somebody may no longer see, those of its moment count as read. */
    private Optional<Long> row(String number, Actor actor) {
        return number.isEmpty()
                ? Optional.empty()
                : jdbc.sql(ListSql.ROW).params(scope(actor)).param("number", number).query(Long.class).optional();
    }

    private List<TicketLine> lines(String statement, Map<String, Object> params, LocalDate today) {
        return jdbc.sql(statement).params(params).query((row, n) -> line(row, today)).list();
    }

    /** @param further where to go on though the page is not full, or null at the end */
    private Slice<TicketLine> slice(Asked asked, String statement, @Nullable String further) {
        var rows = lines(statement, asked.params(), asked.today());
        int size = asked.query().size();
        if (rows.size() <= size) {
            return new Slice<>(rows, further);
        }
        var page = rows.subList(0, size);
        return new Slice<>(page, after(page.getLast(), asked.query().view()));
    }

    private static String after(TicketLine last, TicketQuery.View view) {
        var owed = last.owed();
        var key =
                switch (view) {
                    case TODO, OPEN, OVERDUE -> owed == null ? "9999-12-31" : owed.due().toString();
                    case UNREAD, DONE, ALL -> last.ticket().registeredAt().toString();
                };
        return key + "|" + last.ticket().number().value();
    }

    int count(TicketQuery.View view, Actor actor, LocalDate today, Instant now) {
        return jdbc.sql(view == TicketQuery.View.UNREAD ? ListSql.COUNT_UNREAD : ListSql.COUNT)
                .params(view(view, actor, today, now))
                .query(Integer.class)
                .single();
    }

    int countDueOn(LocalDate today, Actor actor) {
        return jdbc.sql(ListSql.COUNT_DUE_ON)
                .params(scope(actor))
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    List<TicketLine> samePerson(Registration r, Actor actor, LocalDate today) {
        var who = r.identity();
        var number = r.particulars().get(Field.CASE_NUMBER);
        return jdbc.sql(TicketSql.SAME_PERSON)
                .params(scope(actor))
                .param("blindName", seals.blindName(who.name()))
                .param("blindPhone", seals.blindPhone(who.phone()))
                .param("caseNumber", number.isEmpty() ? null : number)
                .query((row, n) -> line(row, today))
                .list();
    }

    Optional<TicketLine> line(TicketId id, Actor actor, LocalDate today) {
        return jdbc.sql(TicketSql.LINE_OF)
                .params(scope(actor))
                .param("id", id.value())
                .query((row, n) -> line(row, today))
                .optional();
    }

    private TicketLine line(ResultSet row, LocalDate today) throws SQLException {
        var ticket = TicketRows.ticket(row);
        var owed = TicketRows.owed(row);
        var excerpt = row.getString("excerpt");
        if (excerpt == null) {
            var whole = seals.openText(ticket.id(), "body", row.getBytes("body_sealed"));
            excerpt = whole.substring(0, whole.offsetByCodePoints(0, Math.min(80, whole.codePointCount(0, whole.length()))));
        }
        return new TicketLine(ticket, excerpt, owed, owed != null && owed.due().isBefore(today));
    }

    private static Map<String, Object> view(TicketQuery.View view, Actor actor, LocalDate today, Instant now) {
        var params = scope(actor);
        params.put("view", view.name());
        params.put("stages", Todo.stages(actor));
        params.put("people", Todo.people(actor));
        params.put("director", actor instanceof Actor.Staff s && s.is(Role.DIRECTOR) ? 1 : 0);
        params.put("grants", Todo.grants(actor) ? 1 : 0);
        params.put("handles", actor instanceof Actor.Staff s && s.is(Role.HANDLER) ? 1 : 0);
        params.put("today", today);
        params.put("ripe", utc(now.minus(RIPE_AFTER)));
        return params;
    }

    /** Name and telephone are found only by those who may see them whole: a blind index answers whoever asks. */
    private Map<String, Object> typed(String words, Actor actor) {
        boolean knows = Todo.knowsPeople(actor);
        var params = new HashMap<String, Object>();
        params.put("blindName", knows ? seals.blindName(words) : null);
        params.put("blindPhone", knows ? seals.blindPhone(words) : null);
        params.put("caseNumber", words.isEmpty() ? null : words);
        params.put("words", words.isEmpty() ? "" : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return params;
    }
}
