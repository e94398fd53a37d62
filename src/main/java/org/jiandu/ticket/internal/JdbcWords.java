package org.jiandu.ticket.internal;

import static org.jiandu.ticket.internal.TicketRows.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiandu.kernel.TicketId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The postings of words: kept with the words, gone with them when they are sealed. Finding costs at most {@value #ASKED}
 * counts of up to {@value #COUNTED} postings and a walk of {@value #WALKED} a page. Words whose every pair is common and
 * which are together rare need several such walks; each ends with a page that may be short and says where to go on.
 */
@Repository
class JdbcWords {
    /** Postings a page walks at most. */
    static final int WALKED = 10_000;

    /** Postings within which a page of common words is full. */
    static final int NEAR = 400;

    private static final int COUNTED = 400;
    private static final int ASKED = 16;

    /** So few that a rarer one is not looked for. */
    private static final int FEW = 64;

    private final JdbcClient jdbc;
    private volatile boolean complete;

    JdbcWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How words are looked for. */
    sealed interface Way {}

    /** Along the postings of {@code first}, where {@code second} stands, too. */
    record Pairs(long first, long second) implements Way {}

    /** All postings that begin with a rare letter. */
    record Letter(long low, long high) implements Way {}

    /** Text by text: some of them are not taken apart yet. */
    record Texts() implements Way {}

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(TicketId id, String text) {
        jdbc.sql(GramSql.KEEP).param("id", id.value()).param("grams", json(Grams.of(text))).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(TicketId id, String text) {
        jdbc.sql(GramSql.FORGET).param("id", id.value()).param("grams", json(Grams.of(text))).update();
    }

    Way way(String words) {
        if (!complete()) {
            return new Texts();
        }
        var grams = Grams.asked(words);
        if (grams.isEmpty()) {
            return letter(words);
        }
        long first = grams.getFirst();
        long second = first;
        int fewest = Integer.MAX_VALUE;
        int next = Integer.MAX_VALUE;
        for (long gram : grams.subList(0, Math.min(grams.size(), ASKED))) {
            int found = count(gram, gram);
            if (found < fewest) {
                second = next == Integer.MAX_VALUE && fewest == Integer.MAX_VALUE ? gram : first;
                next = fewest;
                first = gram;
                fewest = found;
            } else if (found < next) {
                second = gram;
                next = found;
            }
            if (fewest <= FEW) {
                break;
            }
        }
        return new Pairs(first, second);
    }

    /** Punctuation alone, and a letter that is common, are looked for along all texts. */
    private Way letter(String words) {
        var low = Grams.letter(words);
        return low.isPresent() && count(low.getAsLong(), low.getAsLong() | 0xFFFF) <= COUNTED
                ? new Letter(low.getAsLong(), low.getAsLong() | 0xFFFF)
                : new Pairs(Grams.EVERY, Grams.EVERY);
    }

    private int count(long low, long high) {
        return jdbc.sql(GramSql.COUNT)
                .param("low", low)
                .param("high", high)
                .param("most", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** Where a walk from there on must stop, or empty where it comes to the end before. */
    Optional<Instant> floor(long gram, Instant afterAt, int walked) {
        return jdbc.sql(GramSql.FLOOR)
                .param("gram", gram)
                .param("afterAt", utc(afterAt))
                .param("walked", walked)
                .query((row, n) -> TicketRows.instant(row, "at"))
                .optional();
    }

    private boolean complete() {
        if (!complete) {
            complete = jdbc.sql(GramSql.OWED).query(Integer.class).single() == 0;
        }
        return complete;
    }

    /** Takes some texts from before apart. @return how many */
    @Transactional
    public int takeOwed() {
        Map<TicketId, Optional<String>> texts = new LinkedHashMap<>();
        jdbc.sql(GramSql.TAKE_OWED).query((RowCallbackHandler) row ->
                texts.put(new TicketId(row.getString("ticket_id")), Optional.ofNullable(row.getString("body"))));
        texts.forEach((id, text) -> text.ifPresent(words -> keep(id, words)));
        if (!texts.isEmpty()) {
            jdbc.sql(GramSql.PAID).param("ids", texts.keySet().stream().map(TicketId::value).toList()).update();
        }
        return texts.size();
    }

    private static String json(Collection<Long> grams) {
        return grams.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
