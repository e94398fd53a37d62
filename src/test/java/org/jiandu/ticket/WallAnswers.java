package org.jiandu.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Upload;
import org.jiandu.correspondence.Letters;
import org.jiandu.correspondence.PaperData;
import org.jiandu.correspondence.Papers;
import org.jiandu.deadline.Deadlines;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Insight;
import org.jiandu.insight.Question;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.WallCourt.Made;
import org.jiandu.ticket.WallCourt.Person;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every answer one person can get that might speak of one ticket, by the name of its door. Left out of an answer are only
 * the header {@code Date}, and {@code Connection}, by which the server ends every hundredth request; the clock stands.
 */
final class WallAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BeanFactory portal;
    private final int port;
    private final LocalDate day;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> examples = new TreeMap<>();

    WallAnswers(BeanFactory portal, int port, LocalDate day) {
        this.portal = portal;
        this.port = port;
        this.day = day;
    }

    /** @param companion another ticket, which stands as it is; {@code file} an attachment of the first, {@code letter} a paper */
    record Sought(Made made, TicketId id, Made companion, AttachmentId file, String letter) {}

    Map<String, String> all(Sought sought, Person person) {
        var said = new LinkedHashMap<String, String>();
        desk(said, sought, person.actor());
        lists(said, sought, person.actor());
        commands(said, sought, person.actor());
        papers(said, sought, person.actor());
        figures(said, person.actor());
        web(said, sought, person.token());
        return said;
    }

    private void desk(Map<String, String> said, Sought sought, Actor.Staff me) {
        var tickets = portal.getBean(Tickets.class);
        var id = sought.id();
        note(said, "page", () -> tickets.page(id, me));
        note(said, "visible", () -> tickets.visible(id, me));
        note(said, "find", () -> tickets.find(sought.made().ticket().number(), me));
        note(said, "identity", () -> tickets.identity(id, me));
        note(said, "unmask", () -> tickets.unmask(id, "需要电话回访核实情况", me));
        note(said, "alike", () -> tickets.alike(sought.made().typed(), me));
        note(said, "counts", () -> tickets.counts(me, day));
        note(said, "counts later", () -> tickets.counts(me, day.plusDays(15)));
        note(said, "handed over", () -> tickets.handedOver(me));
        note(said, "deadlines", () -> portal.getBean(Deadlines.class).of(id, me));
    }

    private void lists(Map<String, String> said, Sought sought, Actor.Staff me) {
        var tickets = portal.getBean(Tickets.class);
        for (var words : words(sought)) {
            for (var view : View.values()) {
                note(said, "list " + view + " " + words, () -> tickets.list(new TicketQuery(view, words, null, 200), me));
            }
        }
        note(said, "list by two", () -> tickets.list(new TicketQuery(View.OPEN, "", null, 2), me));
    }

    private static List<String> words(Sought sought) {
        var typed = sought.made().typed();
        return List.of(
                "", sought.made().ticket().number().value(), typed.text().substring(0, 9), typed.identity().name(),
                typed.identity().phone(), typed.particulars().get(Particulars.Field.CASE_NUMBER));
    }

    private void commands(Map<String, String> said, Sought sought, Actor.Staff me) {
        var tickets = portal.getBean(Tickets.class);
        var number = sought.made().ticket().number();
        for (var command : List.of(
                new Command.Triage(TicketClass.INQUIRY, Set.of(), Set.of()), new Command.Seal(), new Command.Propose(Fixtures.FILING, "请办理"),
                new Command.Assign(), new Command.SignFor(), new Command.SubmitAnswer("经核查属实。"), new Command.ApproveAnswer(),
                new Command.ReturnAnswer("请补充"), new Command.Close(Set.of()), new Command.AskSupplement("身份证明"), new Command.Conclude(),
                new Command.ObjectTo("不归我们"), new Command.AskExtension(10, "案情复杂"), new Command.Unmerge("不是同一件"), new Command.Redo("重办"),
                new Command.Urge("请快办"), new Command.Note("备注"), new Command.SignShare(), new Command.ReplyShare(1, "协办意见"), new Command.Sponsor(), new Command.Forward(Fixtures.FILING, "请阅"), new Command.MarkRead(),
                new Command.Label(Set.of("专项")), new Command.Remark(Command.Remark.What.SUPERVISE, "督办"), new Command.Withdraw(),
                new Command.Split("留下的话", "控告的话"), new Command.Merge(sought.companion().ticket().number(), "同一件"),
                new Command.OnPaper(new Command.Assign(), Fixtures.LEADER, day, "同意"))) {
            for (int version = 0; version < 3; version++) {
                var seen = new Version(version);
                note(said, command.name() + " on version " + version, () -> tickets.handle(sought.id(), seen, command, me));
            }
        }
        var other = sought.companion().ticket();
        note(said, "merge into it", () -> tickets.handle(other.id(), other.version(), new Command.Merge(number, "同一个人的同一件事"), me));
    }

    private void papers(Map<String, String> said, Sought sought, Actor.Staff me) {
        var id = sought.id();
        var letters = portal.getBean(Letters.class);
        var papers = portal.getBean(Papers.class);
        var files = portal.getBean(Attachments.class);
        note(said, "letters", () -> letters.of(id, me));
        note(said, "deliver", () -> letters.deliver(id, sought.letter(), new Letters.Delivery(Letters.Way.POST, day, ""), me));
        note(said, "mails", () -> letters.mails(me, 500));
        for (var form : papers.forms()) {
            note(said, "form " + form.code(), () -> papers.form(id, form.code(), me));
        }
        note(said, "issued", () -> papers.issued(id, sought.letter(), me));
        note(said, "file", () -> papers.file(id, me));
        note(said, "together", () -> papers.together(List.of(id), "acceptance", me));
        note(said, "issue", () -> papers.issue(id, "acceptance", PaperData.none(), me));
        note(said, "files", () -> files.of(id, me));
        note(said, "open", () -> files.open(sought.file(), me).map(o -> o.file()));
        note(said, "add", () -> files.add(id, Purpose.EVIDENCE, List.of(Upload.of("a.txt", "x".getBytes(UTF_8))), me));
    }

    private void figures(Map<String, String> said, Actor.Staff me) {
        var insight = portal.getBean(Insight.class);
        var question = Question.of(day.minusDays(1), day.plusDays(1));
        // a report names the head of the trail: both worlds ask when nothing waits to be sequenced
        var trail = portal.getBean(org.jiandu.trail.Trail.class);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(() -> trail.verify(n -> {}).waiting() == 0);
        note(said, "insight report", () -> insight.report(question, me));
        note(said, "insight table", () -> insight.figuresCsv(question, Locale.SIMPLIFIED_CHINESE, me));
        for (var figure : Figure.values()) {
            note(said, "insight " + figure, () -> insight.tickets(question, figure, null, 500, me));
            note(said, "insight table " + figure, () -> insight.ticketsCsv(question, figure, Locale.SIMPLIFIED_CHINESE, me));
        }
    }

    private void web(Map<String, String> said, Sought sought, String token) {
        var path = "/api/v1/tickets/" + sought.made().ticket().number();
        note(said, "GET", () -> get(path, token));
        for (var words : words(sought)) {
            note(said, "GET list " + words, () -> get("/api/v1/tickets?view=all&q=" + URLEncoder.encode(words, UTF_8), token));
        }
        for (var view : List.of("todo", "open", "overdue", "unread", "done")) {
            note(said, "GET " + view, () -> get("/api/v1/tickets?view=" + view, token));
        }
        if (examples.isEmpty()) {
            examples(token);
        }
        examples.forEach((name, body) -> note(said, "POST " + name, () -> post(path + "/commands", body, "\"0\"", token)));
        note(said, "POST without version", () -> post(path + "/commands", "{\"command\":\"assign\"}", "", token));
    }

    private void examples(String token) {
        JsonNode description = JSON.readTree(body(request("/api/v1/openapi.json", token).GET().build()));
        description.at("/paths/~1api~1v1~1tickets~1{number}~1commands/post/requestBody/content/application~1json/examples")
                .properties()
                .forEach(e -> examples.put(e.getKey(), e.getValue().path("value").toString()));
    }

    String get(String path, String token) {
        return whole(request(path, token).GET().build());
    }

    private String post(String path, String body, String match, String token) {
        var request = request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body, UTF_8));
        return whole((match.isEmpty() ? request : request.header("If-Match", match)).build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer " + token);
    }

    private String whole(HttpRequest request) {
        var answer = sent(request);
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("connection");
        return answer.statusCode() + "\n" + headers + "\n" + answer.body();
    }

    private String body(HttpRequest request) {
        return sent(request).body();
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A failure is an answer, too. */
    private static void note(Map<String, String> said, String door, Supplier<Object> answer) {
        try {
            said.put(door, String.valueOf(answer.get()));
        } catch (RuntimeException e) {
            said.put(door, e.getClass().getName() + " " + e.getMessage());
        }
    }
}
