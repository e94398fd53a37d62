package org.jiandu.intake.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jiandu.access.ReceiptCodes.Kept;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of once-tokens and receipt codes. */
@Repository
class JdbcIntake {
    private final JdbcClient jdbc;

    JdbcIntake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the token is ours now; false where its ticket exists already */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(String id, @Nullable TicketId ticket, Kept code, Instant at) {
        return jdbc.sql(IntakeSql.CLAIM)
                        .param("id", id)
                        .param("ticketId", ticket == null ? null : ticket.value())
                        .param("salt", code.salt())
                        .param("hash", code.hash())
                        .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(String id, TicketId ticket) {
        jdbc.sql(IntakeSql.SETTLE).param("id", id).param("ticketId", ticket.value()).update();
    }

    Optional<TicketId> ticketOf(String id) {
        return jdbc.sql(IntakeSql.TICKET_OF)
                .param("id", id)
                .query((row, n) -> new TicketId(row.getString("ticket_id")))
                .optional();
    }

    Optional<Kept> codeOf(TicketId ticket) {
        return jdbc.sql(IntakeSql.CODE_OF)
                .param("ticketId", ticket.value())
                .query((row, n) -> new Kept(row.getString("code_salt"), row.getString("code_hash")))
                .optional();
    }
}
