package org.jiandu.calendar.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.calendar.Paper;
import org.jiandu.calendar.Paper.Named;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.calendar.WorkCalendar.Day;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of days and years. */
@Repository
class JdbcCalendar {
    private final JdbcClient jdbc;

    JdbcCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int edition() {
        return jdbc.sql(CalendarSql.EDITION).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int heldEdition() {
        return jdbc.sql(CalendarSql.EDITION_HELD).query(Integer.class).single();
    }

    /** Nobody starts a clock until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    int takenEdition() {
        return jdbc.sql(CalendarSql.EDITION_TAKEN).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void nextEdition() {
        jdbc.sql(CalendarSql.NEXT_EDITION).update();
    }

    WorkCalendar calendar() {
        Map<LocalDate, Day> days = new HashMap<>();
        jdbc.sql(CalendarSql.DAYS)
                .query((row, n) -> days.put(
                        row.getObject("day", LocalDate.class),
                        new Day(row.getBoolean("works"), row.getString("name"), row.getString("source"))))
                .list();
        Map<Integer, Standing> years = new HashMap<>();
        jdbc.sql(CalendarSql.YEARS)
                .query((row, n) -> years.put(row.getInt("year"), Standing.valueOf(row.getString("standing"))))
                .list();
        return new WorkCalendar(days, years);
    }

    /** The arrangement of a year as it is in force. */
    Optional<Paper> paper(int year) {
        return jdbc.sql(CalendarSql.PAPER)
                .param("year", year)
                .query((row, n) -> new Paper(
                        year, Standing.valueOf(row.getString("standing")), row.getString("document"),
                        row.getString("address"), days(year)))
                .optional();
    }

    private List<Named> days(int year) {
        return jdbc.sql(CalendarSql.DAYS_OF_PAPER)
                .param("year", year)
                .query((row, n) -> new Named(row.getObject("day", LocalDate.class), row.getBoolean("works"), row.getString("name")))
                .list();
    }

    /** @return false where the year is there */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean adoptNew(Paper paper, String subject) {
        int row = jdbc.sql(CalendarSql.ADOPT_YEAR)
                .param("year", paper.year())
                .param("standing", paper.standing().name())
                .param("subject", subject)
                .param("document", paper.document())
                .update();
        if (row == 1) {
            insert(paper);
        }
        return row == 1;
    }

    /** In the place of what the year had. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replace(Paper paper, String subject) {
        jdbc.sql(CalendarSql.SET_YEAR)
                .param("year", paper.year())
                .param("standing", paper.standing().name())
                .param("subject", subject)
                .param("document", paper.document())
                .param("address", paper.address())
                .update();
        jdbc.sql(CalendarSql.CLEAR_DAYS).param("year", paper.year()).update();
        insert(paper);
    }

    private void insert(Paper paper) {
        for (var day : paper.days()) {
            jdbc.sql(CalendarSql.ADOPT_DAY)
                    .param("day", day.day())
                    .param("works", day.works() ? 1 : 0)
                    .param("name", day.name())
                    .param("source", paper.document())
                    .param("year", paper.year())
                    .update();
        }
    }
}
