package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.Attachment.State;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.FileType;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.vault.Content;
import org.jiandu.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of files; their original names are sealed, each under the file's own key. */
@Repository
class JdbcAttachments {
    private static final String NAME = "original name";

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcAttachments(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Belongs to a ticket or, while it waits, to a draft. */
    record Row(Attachment file, @Nullable TicketId ticket, @Nullable String draft) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Row row) {
        var file = row.file();
        var ticket = row.ticket();
        var staff = file.staff();
        jdbc.sql(AttachmentSql.INSERT)
                .param("id", file.id().value())
                .param("ticketId", ticket == null ? null : ticket.value())
                .param("draft", row.draft())
                .param("ordinal", file.ordinal())
                .param("name", vault.seal(file.id().value(), Content.BODY, NAME, file.original().getBytes(UTF_8)))
                .param("type", file.type().name())
                .param("size", file.bytes())
                .param("sha256", file.sha256())
                .param("purpose", file.purpose().name())
                .param("staff", staff == null ? null : staff.value())
                .param("at", utc(file.at()))
                .update();
    }

    List<Attachment> ofTicket(TicketId ticket, boolean staffToo) {
        return jdbc.sql(AttachmentSql.OF_TICKET)
                .param("ticketId", ticket.value())
                .param("staffToo", staffToo)
                .query((row, n) -> row(row).file())
                .list();
    }

    List<Attachment> ofDraft(String draft) {
        return jdbc.sql(AttachmentSql.OF_DRAFT).param("draft", draft).query((row, n) -> row(row).file()).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Attachment> locked(String draft) {
        return jdbc.sql(AttachmentSql.OF_DRAFT_FOR_UPDATE).param("draft", draft).query((row, n) -> row(row).file()).list();
    }

    Optional<Row> find(AttachmentId id) {
        return jdbc.sql(AttachmentSql.ONE).param("id", id.value()).query((row, n) -> row(row)).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Row> locked(AttachmentId id) {
        return jdbc.sql(AttachmentSql.ONE_FOR_UPDATE).param("id", id.value()).query((row, n) -> row(row)).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(AttachmentId id, TicketId ticket, int ordinal) {
        jdbc.sql(AttachmentSql.BIND)
                .param("id", id.value())
                .param("ticketId", ticket.value())
                .param("ordinal", ordinal)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String draft, String to) {
        jdbc.sql(AttachmentSql.MOVE).param("draft", draft).param("to", to).update();
    }

    int lastOrdinal(TicketId ticket) {
        return jdbc.sql(AttachmentSql.LAST_ORDINAL).param("ticketId", ticket.value()).query(Integer.class).single();
    }

    /** @return whether it was there and belonged to no ticket */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean delete(AttachmentId id) {
        return jdbc.sql(AttachmentSql.DELETE).param("id", id.value()).update() == 1;
    }

    @Transactional
    public boolean claim(AttachmentId id, Instant now, Instant until) {
        return jdbc.sql(AttachmentSql.CLAIM)
                        .param("id", id.value())
                        .param("now", utc(now))
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    @Transactional
    public void release(AttachmentId id, Instant now) {
        jdbc.sql(AttachmentSql.RELEASE).param("id", id.value()).param("now", utc(now)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Attachment file) {
        jdbc.sql(AttachmentSql.SETTLE)
                .param("id", file.id().value())
                .param("state", file.state().name())
                .param("refused", file.refused())
                .param("type", file.type().name())
                .param("size", file.bytes())
                .param("scanned", file.scanned())
                .param("stripped", file.stripped())
                .update();
    }

    List<AttachmentId> waiting(Instant now) {
        return ids(AttachmentSql.WAITING, "now", now);
    }

    List<AttachmentId> abandoned(Instant before) {
        return ids(AttachmentSql.ABANDONED, "before", before);
    }

    Optional<Instant> oldestWaiting() {
        return jdbc.sql(AttachmentSql.OLDEST_WAITING)
                .query((row, n) -> Optional.ofNullable(row.getObject("oldest", LocalDateTime.class)))
                .single()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    long heldByDrafts() {
        return jdbc.sql(AttachmentSql.HELD_BY_DRAFTS).query(Long.class).single();
    }

    private List<AttachmentId> ids(String sql, String name, Instant at) {
        return jdbc.sql(sql)
                .param(name, utc(at))
                .query((row, n) -> new AttachmentId(row.getString("id")))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        var id = new AttachmentId(row.getString("id"));
        var ticket = row.getString("ticket_id");
        var staff = row.getString("staff_id");
        var file = new Attachment(
                id, row.getInt("ordinal"),
                new String(vault.open(id.value(), Content.BODY, NAME, row.getBytes("name")), UTF_8),
                FileType.valueOf(row.getString("type")), row.getLong("size_bytes"), row.getString("sha256"),
                State.valueOf(row.getString("state")), row.getString("refused"), row.getBoolean("scanned"),
                row.getBoolean("stripped"), Purpose.valueOf(row.getString("purpose")),
                staff == null ? null : new StaffId(staff),
                row.getObject("accepted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
        return new Row(file, ticket == null ? null : new TicketId(ticket), row.getString("draft"));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
