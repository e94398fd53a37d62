package org.jiandu.ticket.internal;

/** Every statement over routing words. */
final class RoutingSql {
    private RoutingSql() {}

    /** 0 rows: the word is there for this department. */
    static final String ADOPT = """
            INSERT IGNORE INTO routing_word (word, department, source, subject)
            VALUES (:word, :department, :source, :subject)
            """;

    /** All of them (some dozens). */
    static final String WORDS = """
            SELECT r.word, r.department, r.source
              FROM routing_word r
             ORDER BY r.department, r.word
             LIMIT 2000
            """;
}
