package org.jiandu.court.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.court.CourtSettings;
import org.jiandu.vault.Content;
import org.jiandu.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one row of settings. */
@Repository
class JdbcCourt {
    private static final String COLUMN = "smtp_password";

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcCourt(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Kept> read() {
        return jdbc.sql(CourtSql.READ).query((row, n) -> kept(row)).optional();
    }

    /** @return the fresh subject, where the row was not there yet */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> found() {
        var subject = "a_" + UUID.randomUUID().toString().replace("-", "");
        return jdbc.sql(CourtSql.FOUND).param("subject", subject).update() == 1 ? Optional.of(subject) : Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String lock() {
        return jdbc.sql(CourtSql.SUBJECT_FOR_UPDATE).query(String.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void change(String subject, CourtSettings s) {
        jdbc.sql(CourtSql.CHANGE)
                .param("telephone", s.telephone())
                .param("address", s.address())
                .param("postcode", s.postcode())
                .param("hours", s.hours())
                .param("reviewBody", s.reviewBody())
                .param("publicUrl", s.publicUrl())
                .param("smtpHost", s.smtpHost())
                .param("smtpPort", s.smtpPort())
                .param("smtpUser", s.smtpUser())
                .param("smtpPassword", sealed(subject, s.smtpPassword()))
                .param("mailFrom", s.mailFrom())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void markDemo() {
        jdbc.sql(CourtSql.MARK_DEMO).update();
    }

    private byte @Nullable [] sealed(String subject, String password) {
        return password.isEmpty() ? null : vault.seal(subject, Content.STAFF, COLUMN, password.getBytes(UTF_8));
    }

    private Kept kept(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        var sealed = row.getBytes("smtp_password");
        var password = sealed == null ? "" : new String(vault.open(subject, Content.STAFF, COLUMN, sealed), UTF_8);
        var settings = new CourtSettings(
                row.getString("telephone"), row.getString("address"), row.getString("postcode"),
                row.getString("hours"), row.getString("review_body"), row.getString("public_url"),
                row.getString("smtp_host"), row.getInt("smtp_port"), row.getString("smtp_user"), password,
                row.getString("mail_from"));
        return new Kept(settings, row.getBoolean("demo"));
    }

    record Kept(CourtSettings settings, boolean demo) {}
}
