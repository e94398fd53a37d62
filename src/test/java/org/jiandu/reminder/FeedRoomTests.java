package org.jiandu.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's terms in their own calendar program, over HTTP, without signing in. */
@DatabaseTest
class FeedRoomTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final DepartmentCode FINANCE = new DepartmentCode("FINANCE");

    private final int port;
    private final Steps steps;
    private final Tickets tickets;
    private final StaffRoll staff;
    private final StaffContacts contacts;
    private final SettableClock clock;
    private final Colleagues people;
    private final HttpClient http = HttpClient.newHttpClient();

    FeedRoomTests(
            @LocalServerPort int port, Steps steps, Tickets tickets, StaffRoll staff, StaffContacts contacts, SettableClock clock,
            JdbcClient jdbc) {
        this.port = port;
        this.steps = steps;
        this.tickets = tickets;
        this.staff = staff;
        this.contacts = contacts;
        this.clock = clock;
        this.people = new Colleagues(staff, contacts, jdbc);
        clock.set(FRIDAY);
    }

    @Test
    void each_term_of_what_the_person_handles_is_a_whole_day_with_number_and_short_name() {
        var handler = people.sits("feed.handler", "FINANCE", Role.HANDLER);
        var id = assigned(Set.of());
        var number = tickets.page(id, Steps.PORTAL).orElseThrow().ticket().number().value();
        var answer = get(contacts.renewFeed(handler));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("cache-control")).hasValueSatisfying(v -> assertThat(v).contains("private"));
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("执行款", "张三丰");
        assertThat(answer.body().lines()).allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(of(id, answer)).extracting(e -> e.get("SUMMARY") + " " + e.get("DTSTART;VALUE=DATE") + "/" + e.get("DTEND;VALUE=DATE"))
                .contains(number + " 办结期限（60 日） 20260506/20260507", number + " 部门签收 20260309/20260310");
    }

    @Test
    void an_extension_moves_the_same_entry_and_says_that_it_is_newer() {
        var handler = people.sits("feed.extends", "FINANCE", Role.HANDLER);
        var token = contacts.renewFeed(handler);
        var id = assigned(Set.of());
        steps.act(id, new Command.SignFor(), handler);
        var before = sixty(id, token);
        assertThat(before).containsEntry("SEQUENCE", "0").containsEntry("DTSTART;VALUE=DATE", "20260506");
        clock.set(FRIDAY.plusDays(10));
        steps.act(id, new Command.AskExtension(30, "案情复杂，需要向外地法院调取卷宗并逐笔核对款项"), handler);
        assertThat(sixty(id, token)).as("asked for, and still this person's").isEqualTo(before);
        steps.act(id, new Command.Conclude(), Fixtures.PRESIDENT);
        var after = sixty(id, token);
        assertThat(after).containsEntry("UID", before.getOrDefault("UID", "")).containsEntry("SEQUENCE", "1").containsEntry("DTSTART;VALUE=DATE", "20260604");
        assertThat(after.get("LAST-MODIFIED")).isGreaterThan(before.get("LAST-MODIFIED"));
        assertThat(sixty(id, token)).as("the same until it moves again").isEqualTo(after);
    }

    @Test
    void whoever_is_complained_of_does_not_find_it_in_their_calendar() {
        var accused = people.sits("feed.accused", "FINANCE", Role.HANDLER);
        var colleague = people.sits("feed.colleague", "FINANCE", Role.HANDLER);
        var id = assigned(Set.of(accused.id()));
        assertThat(of(id, get(contacts.renewFeed(colleague)))).isNotEmpty();
        assertThat(of(id, get(contacts.renewFeed(accused)))).isEmpty();
    }

    @Test
    void a_sealed_matter_is_in_nobodys_calendar() {
        var inspector = people.sits("feed.inspector", "DISCIPLINE", Role.DISCIPLINE);
        var id = handIn();
        steps.act(id, new Command.Seal(), Fixtures.REGISTRAR);
        assertThat(of(id, get(contacts.renewFeed(inspector)))).isEmpty();
    }

    @Test
    void an_address_that_was_renewed_taken_back_or_never_given_is_the_same_nothing() {
        var handler = people.sits("feed.revoked", "FINANCE", Role.HANDLER);
        var first = contacts.renewFeed(handler);
        var second = contacts.renewFeed(handler);
        var unknown = nothing("A".repeat(43));
        assertThat(nothing(first)).isEqualTo(unknown);
        assertThat(get(second).statusCode()).isEqualTo(200);
        assertThat(contacts.revokeFeed(handler)).isTrue();
        assertThat(contacts.revokeFeed(handler)).isFalse();
        assertThat(nothing(second)).isEqualTo(unknown);
        assertThat(nothing("x")).isEqualTo(unknown);
        var third = contacts.renewFeed(handler);
        staff.suspend(handler.id(), Steps.PORTAL);
        assertThat(nothing(third)).isEqualTo(unknown);
    }

    @Test
    void only_the_hash_of_the_secret_is_kept_and_the_trail_knows_that_it_was_made() {
        var handler = people.sits("feed.secret", "FINANCE", Role.HANDLER);
        var token = contacts.renewFeed(handler);
        assertThat(people.jdbc().sql("SELECT c.feed_hash FROM staff_contact c WHERE c.staff_id = :who")
                        .param("who", handler.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.hex(token));
        assertThat(people.trail(handler.id())).anyMatch(l -> l.contains("feed_renewed")).noneMatch(l -> l.contains(token));
    }

    private Map<String, String> sixty(TicketId id, String token) {
        return of(id, get(token)).stream().filter(e -> e.getOrDefault("UID", "").contains("XF-HANDLE-60")).findFirst().orElseThrow();
    }

    private static List<Map<String, String>> of(TicketId id, HttpResponse<String> answer) {
        return ReadCalendar.of(answer.body()).stream().filter(e -> e.getOrDefault("UID", "").startsWith(id.value())).toList();
    }

    private String nothing(String token) {
        var answer = get(token);
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer.body() + answer.headers().firstValue("cache-control");
    }

    private HttpResponse<String> get(String token) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/calendar/" + token + ".ics")).build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private TicketId assigned(Set<StaffId> accused) {
        var id = handIn();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), accused);
        steps.assign(id, FINANCE);
        return id;
    }

    private TicketId handIn() {
        return steps.handIn(steps.reachable(Kind.COMPLAINT, "执行款到账半年了，一直没有发还给我们。", "张三丰", "13900001111", ""));
    }
}
