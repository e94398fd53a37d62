package org.jiandu.calendar.internal;

/** Every statement over the calendar. */
final class CalendarSql {
    private CalendarSql() {}

    /** All named days (some thirty a year), by their key. */
    static final String DAYS = """
            SELECT d.day, d.works, d.name, d.source
              FROM calendar_day d
             ORDER BY d.day
             LIMIT 10000
            """;

    static final String YEARS = """
            SELECT y.year, y.standing
              FROM calendar_year y
             ORDER BY y.year
             LIMIT 1000
            """;

    static final String ADOPT_YEAR = """
            INSERT IGNORE INTO calendar_year (year, standing, subject)
            VALUES (:year, :standing, :subject)
            """;

    static final String ADOPT_DAY = """
            INSERT INTO calendar_day (day, works, name, source)
            VALUES (:day, :works, :name, :source)
            """;
}
