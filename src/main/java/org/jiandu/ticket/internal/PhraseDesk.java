package org.jiandu.ticket.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.Phrases;
import org.jiandu.ticket.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PhraseDesk implements Phrases {
    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_TEXT = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PhraseDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Phrase> all() {
        return jdbc.sql(PhraseSql.ALL)
                .query((row, n) -> new Phrase(row.getString("id"), row.getString("title"), row.getString("text")))
                .list();
    }

    @Override
    @Transactional
    public List<Refusal> add(String typedTitle, String typedText, Actor.Staff by) {
        var title = Registration.normalised(typedTitle);
        var text = Registration.normalised(typedText);
        var faults = new ArrayList<Refusal>();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            faults.add(Refusal.of("ticket.refused.phrase.title", LONGEST_TITLE).at("title"));
        }
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            faults.add(Refusal.of("ticket.refused.phrase.text", LONGEST_TEXT).at("text"));
        }
        if (faults.isEmpty()) {
            jdbc.sql(PhraseSql.ADD)
                    .param("id", UUID.randomUUID().toString().replace("-", ""))
                    .param("title", title)
                    .param("text", text)
                    .param("staff", by.id().value())
                    .param("at", TicketRows.utc(clock.instant()))
                    .update();
        }
        return faults;
    }

    @Override
    @Transactional
    public void drop(String id, Actor.Staff by) {
        jdbc.sql(PhraseSql.DROP).param("id", id).update();
    }
}
