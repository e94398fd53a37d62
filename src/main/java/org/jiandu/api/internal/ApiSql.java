package org.jiandu.api.internal;

/** Every statement over answers that are given again. */
final class ApiSql {
    private ApiSql() {}

    /** One row by its key; held until the transaction ends. */
    static final String FIND = """
            SELECT a.request, a.body
              FROM api_answer a
             WHERE a.token_id = :token AND a.idem_key = :key
               FOR UPDATE
            """;

    static final String KEEP = """
            INSERT INTO api_answer (token_id, idem_key, request, body, at)
            VALUES (:token, :key, :request, :body, :at)
            """;

    /** Answers older than a day (thousands at most), ix_api_answer_at. */
    static final String FORGET = """
            DELETE FROM api_answer
             WHERE at < :before
            """;
}
