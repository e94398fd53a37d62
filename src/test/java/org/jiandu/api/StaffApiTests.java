package org.jiandu.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiandu.access.ApiTokens;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The staff interface over HTTP: the same commands, refusals, wall and trail as the pages. */
@DatabaseTest
class StaffApiTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Command.Name> CITIZENS =
            Set.of(Command.Name.ADD, Command.Name.RATE, Command.Name.REOPEN, Command.Name.WITHDRAW);

    private final int port;
    private final StaffRoll staff;
    private final ApiTokens tokens;
    private final SettableClock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> known = new HashMap<>();

    StaffApiTests(@LocalServerPort int port, StaffRoll staff, ApiTokens tokens, SettableClock clock) {
        this.port = port;
        this.staff = staff;
        this.tokens = tokens;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_monday() {
        clock.set(LocalDate.of(2026, 3, 9));
        token("apidengji", "PETITION", Role.REGISTRAR);
        token("apizhuren", "PETITION", Role.DIRECTOR);
        token("apizhixing", "ENFORCEMENT", Role.HANDLER);
        token("apifuze", "RESEARCH", Role.HEAD);
        token("apilingdao", "LEADERSHIP", Role.LEADER);
        token("apijiandu", "LEADERSHIP", Role.SUPERVISOR);
        token("zhixing2", "ENFORCEMENT", Role.HANDLER);
        token("yuanzhang", "LEADERSHIP", Role.PRESIDENT);
    }

    @Test
    void a_program_takes_a_visit_from_registration_to_the_answer() {
        var number = registered("visit");
        done(number, "apidengji", Map.of("command", "triage", "as", "COMPLAINT"));
        done(number, "apidengji", Map.of("command", "propose", "to", "ENFORCEMENT"));
        done(number, "apizhuren", Map.of("command", "assign"));
        done(number, "apizhixing", Map.of("command", "sign-for"));
        done(number, "apizhixing", Map.of("command", "contact", "words", "电话核对了日期"));
        done(number, "apizhixing", example("submit-answer"));
        done(number, "apizhuren", Map.of("command", "approve-answer"));
        var answered = done(number, "apilingdao", Map.of("command", "approve-answer"));
        assertThat(answered.path("stage").asString()).isEqualTo("answered");
        assertThat(answered.path("timeline").valueStream().map(m -> m.path("act").asString()))
                .contains("registered", "triaged", "assigned", "signed_for", "contacted", "answer_passed", "answered");
        assertThat(answered.path("timeline").valueStream()).allMatch(m -> m.path("leaf").asString().matches("[0-9a-f]{64}"));
    }

    @Test
    void every_example_of_the_description_is_understood_and_every_command_has_one() {
        var seen = new TreeSet<String>();
        var said = new ArrayList<String>();
        for (var entry : examples().properties()) {
            var name = entry.getKey();
            seen.add(name);
            var number = registered("visit");
            var answer = command(number, holder(entry.getValue().path("x-role").asString()), entry.getValue().path("value"));
            if (!Set.of(200, 404, 422).contains(answer.statusCode())) {
                said.add(name + " " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(said).isEmpty();
        assertThat(seen).isEqualTo(Arrays.stream(Command.Name.values())
                .filter(n -> !CITIZENS.contains(n))
                .map(Command.Name::slug)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void a_matter_assigned_by_a_higher_office_is_registered_with_its_day() {
        var number = registered("assigned-down");
        var ticket = read(number, "apidengji");
        assertThat(ticket.path("source").asString()).isEqualTo("ASSIGNED_DOWN");
        assertThat(ticket.path("reportDue").asString()).isEqualTo("2026-04-10");
        assertThat(ticket.path("particulars").path("DOCUMENT_NUMBER").asString()).isEqualTo("抚信交〔2026〕12号");
    }

    @Test
    void a_refusal_says_every_reason_with_its_field_and_the_article_of_law() {
        var number = registered("visit");
        done(number, "apidengji", Map.of("command", "triage", "as", "LITIGATION"));
        var no = command(number, "apidengji", tree(Map.of("command", "propose", "to", "ENFORCEMENT")));
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        var error = parsed(no).path("errors").path(0);
        assertThat(error.path("key").asString()).isEqualTo("ticket.refused.propose.litigation");
        assertThat(error.path("article").asString()).isEqualTo("XF-2022-28");
        assertThat(read(number, "apidengji").path("commands").valueStream()
                        .filter(c -> c.path("command").asString().equals("propose")))
                .allMatch(c -> !c.path("open").asBoolean() && c.path("article").asString().equals("XF-2022-28"));
    }

    @Test
    void whoever_saw_an_older_version_is_told_and_whoever_saw_none_is_asked_for_it() {
        var number = registered("visit");
        var triage = tree(Map.of("command", "triage", "as", "REQUEST"));
        assertThat(post("/api/v1/tickets/" + number + "/commands", "apidengji", triage, Map.of()).statusCode()).isEqualTo(428);
        done(number, "apidengji", Map.of("command", "note", "words", "有人先看过"));
        assertThat(post("/api/v1/tickets/" + number + "/commands", "apidengji", triage, Map.of("If-Match", "\"0\"")).statusCode())
                .isEqualTo(412);
    }

    @Test
    void what_is_sent_twice_with_one_key_is_done_once() {
        var body = registering("visit");
        var first = post("/api/v1/tickets", "apidengji", body, Map.of("Idempotency-Key", "k-" + System.nanoTime()));
        var key = first.request().headers().firstValue("Idempotency-Key").orElseThrow();
        var second = post("/api/v1/tickets", "apidengji", body, Map.of("Idempotency-Key", key));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(parsed(second)).isEqualTo(parsed(first));
        assertThat(post("/api/v1/tickets", "apidengji", registering("assigned-down"), Map.of("Idempotency-Key", key)).statusCode())
                .isEqualTo(409);
        var number = parsed(first).path("number").asString();
        var note = tree(Map.of("command", "note", "words", "只记一次"));
        var headers = Map.of("If-Match", "\"0\"", "Idempotency-Key", key + "-2");
        assertThat(post("/api/v1/tickets/" + number + "/commands", "apidengji", note, headers).statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/tickets/" + number + "/commands", "apidengji", note, headers).statusCode()).isEqualTo(200);
        assertThat(read(number, "apidengji").path("timeline").valueStream().filter(m -> m.path("act").asString().equals("noted"))).hasSize(1);
    }

    @Test
    void a_walled_number_an_unknown_number_and_one_of_another_department_are_the_same_answer() {
        var walled = registered("visit");
        done(walled, "apidengji", Map.of("command", "triage", "as", "COMPLAINT", "accusedUnits", List.of("ENFORCEMENT")));
        var other = registered("visit");
        var answers = List.of(walled, other, "WH-2026-999999").stream()
                .map(n -> get("/api/v1/tickets/" + n, "apizhixing"))
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(answers.stream().map(a -> named(a)).distinct()).hasSize(1);
    }

    @Test
    void a_token_is_one_person_in_one_role_and_works_until_it_is_taken_back() {
        assertThat(get("/api/v1/tickets", "nobody").statusCode()).isEqualTo(401);
        var issued = (ApiTokens.Issued.Done) tokens.issue("apidengji", Role.REGISTRAR, 30, Steps.PORTAL);
        known.put("second", issued.token());
        assertThat(get("/api/v1/tickets", "second").statusCode()).isEqualTo(200);
        assertThat(tokens.revoke(issued.id(), Steps.PORTAL)).isTrue();
        assertThat(get("/api/v1/tickets", "second").statusCode()).isEqualTo(401);
        assertThat(tokens.issue("apidengji", Role.DIRECTOR, 30, Steps.PORTAL)).isInstanceOf(ApiTokens.Issued.Refused.class);
        assertThat(tokens.issue("apidengji", Role.REGISTRAR, 5_000, Steps.PORTAL)).isInstanceOf(ApiTokens.Issued.Refused.class);
    }

    @Test
    void nonsense_is_a_sentence_and_never_a_failure() {
        var number = registered("visit");
        var path = "/api/v1/tickets/" + number + "/commands";
        for (var body : List.of(
                "", "[]", "{}", "null", "{\"command\":7}", "{\"command\":\"delete\"}", "{\"command\":\"triage\"}",
                "{\"command\":\"triage\",\"as\":\"NOTHING\"}", "{\"command\":\"note\"}", "{\"command\":\"note\",\"words\":null}",
                "{\"command\":\"note\",\"words\":\"好\",\"more\":1}", "{\"command\":\"propose\",\"to\":\"no such\"}",
                "{\"command\":\"on-paper\",\"decision\":{\"command\":\"rate\"}}", "{\"command\":\"withdraw\"}",
                "{\"command\":\"deliver\",\"way\":\"POST\",\"on\":\"yesterday\"}")) {
            var answer = send(path, "apidengji", body, Map.of("If-Match", "\"0\""));
            assertThat(answer.statusCode()).as(body + " → " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("org.jiandu", "Exception", "tools.jackson");
        }
        assertThat(send(path, "apidengji", "{\"command\":\"assign\"}", Map.of("If-Match", "soon")).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/tickets/7", "apidengji").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/nothing", "apidengji").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/tickets?view=none", "apidengji").statusCode()).isEqualTo(400);
    }

    @Test
    void lists_are_read_by_key_without_a_gap() {
        var numbers = new TreeSet<String>();
        for (int i = 0; i < 5; i++) {
            numbers.add(registered("visit"));
        }
        var met = new TreeSet<String>();
        var after = "";
        do {
            var page = parsed(get("/api/v1/tickets?view=all&size=2" + (after.isEmpty() ? "" : "&after=" + java.net.URLEncoder.encode(after, UTF_8)), "apidengji"));
            page.path("tickets").forEach(t -> met.add(t.path("number").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty() && !met.containsAll(numbers));
        assertThat(met).containsAll(numbers);
    }

    private String registered(String example) {
        var answer = post("/api/v1/tickets", "apidengji", registering(example), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return parsed(answer).path("number").asString();
    }

    private JsonNode done(String number, String login, Map<String, ?> command) {
        return done(number, login, tree(command));
    }

    private JsonNode done(String number, String login, JsonNode command) {
        var answer = command(number, login, command);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer);
    }

    private HttpResponse<String> command(String number, String login, JsonNode command) {
        var seen = get("/api/v1/tickets/" + number, login);
        var etag = seen.headers().firstValue("ETag").orElse("\"0\"");
        return post("/api/v1/tickets/" + number + "/commands", login, command, Map.of("If-Match", etag));
    }

    private JsonNode read(String number, String login) {
        return parsed(get("/api/v1/tickets/" + number, login));
    }

    private HttpResponse<String> get(String path, String login) {
        return exchange(request(path, login).GET().build());
    }

    private HttpResponse<String> post(String path, String login, JsonNode body, Map<String, String> headers) {
        return send(path, login, JSON.writeValueAsString(body), headers);
    }

    private HttpResponse<String> send(String path, String login, String body, Map<String, String> headers) {
        var request = request(path, login).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    private HttpRequest.Builder request(String path, String login) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + known.getOrDefault(login, "jdt_nobody"));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The headers by name, which must not tell two kinds of nothing apart. */
    private static Set<String> named(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static JsonNode tree(Map<String, ?> body) {
        return JSON.valueToTree(body);
    }

    private JsonNode description() {
        return parsed(get("/api/v1/openapi.json", "apidengji"));
    }

    private JsonNode examples() {
        return description().at("/paths/~1api~1v1~1tickets~1{number}~1commands/post/requestBody/content/application~1json/examples");
    }

    private JsonNode example(String command) {
        return examples().path(command).path("value");
    }

    private JsonNode registering(String example) {
        return description().at("/paths/~1api~1v1~1tickets/post/requestBody/content/application~1json/examples/" + example + "/value");
    }

    private static String holder(String role) {
        return switch (Role.valueOf(role)) {
            case REGISTRAR -> "apidengji";
            case DIRECTOR -> "apizhuren";
            case HEAD -> "apifuze";
            case HANDLER -> "apizhixing";
            case LEADER -> "apilingdao";
            case SUPERVISOR -> "apijiandu";
            case PRESIDENT, DELEGATE, DISCIPLINE, EDITOR, ADMINISTRATOR -> throw new AssertionError(role);
        };
    }

    private void token(String login, String department, Role role) {
        if (staff.byLogin(login).isEmpty()) {
            var admitted = staff.admit(login, "程序" + login, new DepartmentCode(department), Set.of(role), new Actor.Automatic("tests"));
            assertThat(admitted).isInstanceOf(StaffOutcome.Done.class);
        }
        if (tokens.issue(login, role, 30, Steps.PORTAL) instanceof ApiTokens.Issued.Done done) {
            known.put(login, done.token());
        }
    }
}
