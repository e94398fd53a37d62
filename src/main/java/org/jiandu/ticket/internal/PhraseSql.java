package org.jiandu.ticket.internal;

/** Every statement over phrases. */
final class PhraseSql {
    private PhraseSql() {}

    /** All of them (tens), ix_phrase_title. */
    static final String ALL = """
            SELECT p.id, p.title, p.text
              FROM phrase p
             ORDER BY p.title, p.id
             LIMIT 500
            """;

    static final String ADD = """
            INSERT INTO phrase (id, title, text, staff, at)
            VALUES (:id, :title, :text, :staff, :at)
            """;

    static final String DROP = """
            DELETE FROM phrase
             WHERE id = :id
            """;
}
