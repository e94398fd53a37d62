package org.jiandu.ticket.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Drafts;
import org.jiandu.vault.Content;
import org.jiandu.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is typed, under the key of its ticket; a ticket somebody no longer sees gives nothing back. */
@Service
class DraftDesk implements Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String COLUMN = "draft";

    private final JdbcClient jdbc;
    private final JdbcTickets tickets;
    private final Vault vault;
    private final Clock clock;

    DraftDesk(JdbcClient jdbc, JdbcTickets tickets, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(TicketId ticket, Command.Name command, Map<String, String> fields, Actor.Staff by) {
        var written = new TreeMap<String, String>();
        fields.forEach((field, text) -> {
            if (!text.isBlank()) {
                written.put(field, text);
            }
        });
        if (written.isEmpty() || tickets.find(ticket, by).isEmpty()) {
            return;
        }
        jdbc.sql(DraftSql.KEEP)
                .params(key(ticket, command, by))
                .param("sealed", vault.seal(ticket.value(), Content.BODY, COLUMN, JSON.writeValueAsString(written).getBytes(UTF_8)))
                .param("at", TicketRows.utc(clock.instant()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(TicketId ticket, Command.Name command, Actor.Staff by) {
        if (tickets.find(ticket, by).isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(DraftSql.FIND)
                .params(key(ticket, command, by))
                .query((row, n) -> new String(vault.open(ticket.value(), Content.BODY, COLUMN, row.getBytes("sealed")), UTF_8))
                .optional()
                .map(json -> JSON.readValue(json, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    @Override
    @Transactional
    public void drop(TicketId ticket, Command.Name command, Actor.Staff by) {
        jdbc.sql(DraftSql.DROP).params(key(ticket, command, by)).update();
        jdbc.sql(DraftSql.FORGET).param("before", TicketRows.utc(clock.instant().minus(KEPT))).update();
    }

    private static Map<String, Object> key(TicketId ticket, Command.Name command, Actor.Staff by) {
        return Map.of("id", ticket.value(), "staff", by.id().value(), "command", command.name());
    }
}
