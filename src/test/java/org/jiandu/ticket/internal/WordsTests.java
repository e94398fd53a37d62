package org.jiandu.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Tickets.RegisterOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words are found by their postings exactly where the database would find them reading every text. */
@DatabaseTest
class WordsTests {
    private static final int TEXTS = 60;
    private static final int WORDS = 400;
    private static final List<String> LETTERS = List.of(
            "法", "院", "执", "行", "案", "回", "执", "上", "㊤", "A", "a", "Ａ", "é", "e", "ø", "ß", "ẞ", "1", "１", "①", "2", "２", "3", "9", "%", "_",
            "\\", "'", "，", ",", " ", "。", "😀", "😁", "𠮷", "𠀀", "⺀", "丶", "〇", "0", "が", "か", "ｶ", "한", "\u0301", "-");

    private final Tickets tickets;
    private final Steps steps;
    private final JdbcClient jdbc;
    private final JdbcWords words;

    WordsTests(Tickets tickets, Steps steps, JdbcClient jdbc, JdbcWords words) {
        this.tickets = tickets;
        this.steps = steps;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Test
    void words_are_found_exactly_where_reading_every_text_finds_them() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var texts = new HashMap<TicketId, String>();
        while (texts.size() < TEXTS) {
            var text = letters(random, 10 + random.nextInt(40)).strip();
            if (text.codePointCount(0, text.length()) >= 10) { // the shortest that is taken
                texts.put(registered(text).id(), text);
            }
        }
        int found = 0;
        for (int i = 0; i < WORDS; i++) {
            var from = List.copyOf(texts.values()).get(random.nextInt(TEXTS));
            var asked = i % 3 == 0 ? letters(random, 1 + random.nextInt(3)) : part(from, random);
            if (asked.isBlank()) {
                continue;
            }
            var expected = reading(asked);
            assertThat(listed(asked)).as("seed " + seed + ": " + asked).containsExactlyElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(WORDS);
    }

    /** Of what the database takes for the same letter nothing is missed; what is too much, it sorts out itself. */
    @Test
    void letters_that_the_database_takes_for_the_same_are_the_same_here() {
        Map<String, Character> seen = new HashMap<>();
        int checked = 0;
        for (int plane : List.of(0, 1, 2, 3, 14)) {
            for (int from = plane << 16; from < (plane + 1) << 16; from += 4096) {
                for (var letter : weights(from)) {
                    char folded = Grams.fold(letter.letter());
                    var same = seen.putIfAbsent(letter.weight(), folded);
                    assertThat(same == null || same == folded).as(Integer.toHexString(letter.letter())).isTrue();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(300_000);
    }

    @Test
    void a_sealed_text_is_found_by_nothing_and_leaves_no_posting() {
        var mark = "拆分" + UUID.randomUUID().toString().replace("-", "");
        var ticket = registered(mark + "窗口态度不好，另外举报他收受现金肆万元整。");
        assertThat(listed(mark + "窗口")).containsExactly(ticket.id());
        long row = jdbc.sql("SELECT row_no FROM ticket WHERE id = :id").param("id", ticket.id().value()).query(Long.class).single();
        assertThat(postings(row)).isGreaterThan(20);
        steps.act(ticket.id(), new Command.Seal(), Fixtures.REGISTRAR);
        assertThat(postings(row)).isZero();
        assertThat(listed(mark)).isEmpty();
    }

    @Test
    void texts_from_before_an_upgrade_are_taken_apart_in_batches() {
        var mark = "旧件" + UUID.randomUUID().toString().replace("-", "");
        var ticket = registered(mark);
        jdbc.sql("DELETE FROM ticket_gram WHERE row_no = (SELECT row_no FROM ticket WHERE id = :id)").param("id", ticket.id().value()).update();
        assertThat(listed(mark)).isEmpty();
        jdbc.sql("INSERT INTO ticket_gram_owed (ticket_id) VALUES (:id)").param("id", ticket.id().value()).update();
        assertThat(words.takeOwed()).isPositive();
        assertThat(words.takeOwed()).isZero();
        assertThat(listed(mark)).containsExactly(ticket.id());
    }

    @Test
    void a_page_that_had_to_stop_says_where_to_go_on() {
        var at = Instant.now();
        assertThat(words.floor(Grams.EVERY, at, JdbcWords.WALKED)).isEmpty(); // fewer than a walk in this database
        registered("为了有一件的虚构意见。");
        assertThat(words.floor(Grams.EVERY, at.plusSeconds(60), 0)).isPresent();
        assertThat(words.way("！？")).isEqualTo(new JdbcWords.Pairs(Grams.EVERY, Grams.EVERY));
    }

    /** Its own, what it lends a hand in, what a leader reads: each found by a way of its own, and the wall in all of them. */
    @Test
    void a_department_lists_all_that_the_wall_lets_it_see_newest_first_and_nothing_else() {
        var mine = registered("归执行局办理的虚构意见第一件。").id();
        var lent = registered("执行局协办的虚构意见第二件。").id();
        var walled = registered("反映执行局的虚构意见第三件。").id();
        var led = registered("院领导阅批的虚构意见第四件。").id();
        for (var own : List.of(mine, walled)) {
            jdbc.sql("UPDATE ticket SET owner = 'ENFORCEMENT' WHERE id = :id").param("id", own.value()).update();
        }
        jdbc.sql("UPDATE ticket SET led = 1 WHERE id = :id").param("id", led.value()).update();
        jdbc.sql("INSERT INTO ticket_share (ticket_id, demand, department, leads, active, at, row_no)"
                        + " SELECT t.id, d.n, 'ENFORCEMENT', 0, 1, t.registered_at, t.row_no FROM ticket t JOIN (SELECT 1 AS n UNION SELECT 2) d WHERE t.id = :id")
                .param("id", lent.value())
                .update();
        jdbc.sql("INSERT INTO ticket_accused (ticket_id, accused) VALUES (:id, 'ENFORCEMENT')").param("id", walled.value()).update();
        assertThat(listed("", Fixtures.ENFORCER)).contains(mine, lent).doesNotContain(walled, led);
        assertThat(listed("", Fixtures.LEADER)).contains(led);
        for (var actor : List.of(Fixtures.ENFORCER, Fixtures.FILER, Fixtures.INSPECTOR, Fixtures.LEADER, Fixtures.PRESIDENT)) {
            assertThat(listed("", actor)).as(actor.toString()).containsExactlyElementsOf(reading("", actor));
        }
    }

    private Ticket registered(String text) {
        return switch (tickets.register(
                new Registration(Channel.PHONE, Kind.COMMENT, text, null, LocalDate.now(CourtZone.ZONE), "", Identity.none()), Fixtures.REGISTRAR)) {
            case RegisterOutcome.Registered(var ticket, var _) -> ticket;
            case RegisterOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    private List<TicketId> listed(String asked) {
        return listed(asked, Fixtures.REGISTRAR);
    }

    private List<TicketId> listed(String asked, Actor.Staff actor) {
        var all = new ArrayList<TicketId>();
        @Nullable String after = null;
        do {
            var page = tickets.list(new TicketQuery(View.ALL, asked, after, 7), actor);
            page.rows().forEach(line -> all.add(line.ticket().id()));
            after = page.next();
        } while (after != null);
        return all;
    }

    /** What the portal asked before there were postings. */
    private List<TicketId> reading(String asked) {
        return reading(asked, Fixtures.REGISTRAR);
    }

    private List<TicketId> reading(String asked, Actor.Staff actor) {
        var params = new HashMap<String, @Nullable Object>(JdbcTickets.scope(actor));
        params.put("words", "%" + asked.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return jdbc.sql("SELECT t.id FROM ticket t WHERE t.number IS NOT NULL AND t.registered_at < UTC_TIMESTAMP() + INTERVAL 1 DAY AND (:any = 1 OR t.body LIKE :words OR t.case_number = :exact) "
                        + TicketSql.WALL + " ORDER BY t.registered_at DESC, t.row_no DESC")
                .params(params)
                .param("any", asked.isEmpty() ? 1 : 0)
                .param("exact", asked.strip())
                .query((row, n) -> new TicketId(row.getString("id")))
                .list();
    }

    private int postings(long row) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket_gram WHERE row_no = :row").param("row", row).query(Integer.class).single();
    }

    private record Weighed(int letter, String weight) {}

    private List<Weighed> weights(int from) {
        var letters = IntStream.range(Math.max(1, from), from + 4096).filter(n -> n < 0xD800 || n > 0xDFFF).boxed().toList();
        if (letters.isEmpty()) {
            return List.of();
        }
        var all = letters.stream()
                .map(n -> "SELECT " + n + " AS n, CONVERT(0x" + String.format("%08X", n) + " USING utf32) AS c")
                .collect(Collectors.joining(" UNION ALL "));
        return jdbc.sql("SELECT k.n, HEX(WEIGHT_STRING(CONVERT(k.c USING utf8mb4) COLLATE utf8mb4_unicode_520_ci)) AS w FROM (" + all + ") k")
                .query((row, n) -> new Weighed(row.getInt("n"), row.getString("w")))
                .list();
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 0, LETTERS.size()).mapToObj(LETTERS::get).collect(Collectors.joining());
    }

    private static String part(String text, Random random) {
        int letters = text.codePointCount(0, text.length());
        int from = random.nextInt(letters);
        int to = Math.min(letters, from + 1 + random.nextInt(6));
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
