package org.jiandu.access.internal;

/** Every statement over the addresses of members of staff. */
final class ContactSql {
    private ContactSql() {}

    /** One row by its key. */
    static final String FIND = """
            SELECT c.email, c.daily, c.feed_since
              FROM staff_contact c
             WHERE c.staff_id = :staff
            """;

    static final String SAVE = """
            INSERT INTO staff_contact (staff_id, email, daily, feed_hash, feed_since)
            VALUES (:staff, :email, :daily, NULL, NULL)
            ON DUPLICATE KEY UPDATE email = :email, daily = :daily
            """;

    static final String RENEW = """
            INSERT INTO staff_contact (staff_id, email, daily, feed_hash, feed_since)
            VALUES (:staff, '', 1, :hash, :at)
            ON DUPLICATE KEY UPDATE feed_hash = :hash, feed_since = :at
            """;

    static final String REVOKE = """
            UPDATE staff_contact
               SET feed_hash = NULL, feed_since = NULL
             WHERE staff_id = :staff AND feed_hash IS NOT NULL
            """;

    /** One row by uq_staff_contact_feed_hash. */
    static final String HOLDER = """
            SELECT s.login
              FROM staff_contact c
              JOIN staff s ON s.id = c.staff_id
             WHERE c.feed_hash = :hash
            """;
}
