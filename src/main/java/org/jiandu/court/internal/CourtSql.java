package org.jiandu.court.internal;

/** Every statement over the one row of settings. */
final class CourtSql {
    private CourtSql() {}

    /** 0 rows where the court has its row already. */
    static final String FOUND = """
            INSERT IGNORE INTO court (id, subject, telephone, address, postcode, hours, review_body, public_url,
                                      smtp_host, smtp_port, smtp_user, smtp_password, mail_from, demo)
            VALUES (1, :subject, '', '', '', '', '', '', '', 0, '', NULL, '', 0)
            """;

    static final String READ = """
            SELECT c.subject, c.telephone, c.address, c.postcode, c.hours, c.review_body, c.public_url,
                   c.smtp_host, c.smtp_port, c.smtp_user, c.smtp_password, c.mail_from, c.demo
              FROM court c
             WHERE c.id = 1
            """;

    static final String SUBJECT_FOR_UPDATE = """
            SELECT c.subject
              FROM court c
             WHERE c.id = 1
               FOR UPDATE
            """;

    static final String CHANGE = """
            UPDATE court
               SET telephone = :telephone, address = :address, postcode = :postcode, hours = :hours,
                   review_body = :reviewBody, public_url = :publicUrl, smtp_host = :smtpHost, smtp_port = :smtpPort,
                   smtp_user = :smtpUser, smtp_password = :smtpPassword, mail_from = :mailFrom
             WHERE id = 1
            """;

    static final String MARK_DEMO = """
            UPDATE court
               SET demo = 1
             WHERE id = 1
            """;
}
