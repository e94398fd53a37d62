package org.jiandu.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandu.Sources;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 法定 and 本院承诺: what was not read in the text of the law is told to no citizen as law. */
@DatabaseTest
class LawAndPromiseTests {
    private static final String LEGAL = "法定期限";
    private static final String PROMISE = "本院承诺";
    private static final Map<String, Rule> RULES = Csv.read(Sources.text(Path.of("seeds/deadline-policies.csv"))).stream()
            .map(Rule::new)
            .collect(Collectors.toMap(Rule::id, Function.identity()));

    private final int port;
    private final Steps steps;

    LawAndPromiseTests(@LocalServerPort int port, Steps steps) {
        this.port = port;
        this.steps = steps;
    }

    @Test
    void only_what_was_read_in_the_text_is_law_in_the_whole_table() {
        assertThat(RULES.values()).allSatisfy(rule ->
                assertThat(rule.policy().legal()).as(rule.id()).isEqualTo(rule.cell("certainty").equals("TEXT")));
        assertThat(RULES.values().stream().filter(r -> !r.policy().legal()).map(r -> r.cell("certainty")).distinct())
                .allMatch(c -> c.contains("SECONDARY") || c.contains("verify") || c.contains("PRODUCT-PROMISE"));
    }

    /** Every rule whose date a citizen is told, on the page where it is told. */
    @Test
    void each_date_on_the_citizens_page_is_called_law_or_promise_as_its_rule_is() throws Exception {
        var seen = new TreeSet<String>();
        var complaint = receipt(Kind.COMPLAINT, "执行款三个月没有发还，打电话没有人接。");
        seen.addAll(told(complaint));
        var id = triaged(complaint, TicketClass.COMPLAINT);
        steps.assign(id, Fixtures.ENFORCEMENT);
        seen.addAll(told(complaint));
        steps.answer(id, "执行款已经查明，三日内发还");
        seen.addAll(told(complaint));
        for (var as : List.of(TicketClass.SUGGESTION, TicketClass.INQUIRY, TicketClass.CORRECTION)) {
            var receipt = receipt(Kind.COMMENT, "建议把退费的进度也公开出来，并更正网页上的电话。");
            triaged(receipt, as);
            seen.addAll(told(receipt));
        }
        var lacking = receipt(Kind.COMPLAINT, "我的案子没有人管，已经半年了。");
        steps.act(steps.id(lacking), new Command.AskSupplement("请写明案号和承办法官的姓名"), Fixtures.REGISTRAR);
        seen.addAll(told(lacking));
        var all = RULES.keySet().stream()
                .filter(rule -> Duty.find(rule).filter(Duty::toldToCitizen).isPresent())
                .filter(rule -> !rule.equals("XF-NOTICE-15-FWD")) // the same line for what was handed down
                .toList();
        assertThat(seen).containsAll(all);
    }

    private Receipt receipt(Kind kind, String text) {
        return steps.receipt(steps.draft(kind, text));
    }

    private TicketId triaged(Receipt receipt, TicketClass as) {
        steps.triage(steps.id(receipt), as, Set.of(), Set.of());
        return steps.id(receipt);
    }

    /** The rules whose dates stand there, each with the right word and without the other. */
    private Set<String> told(Receipt receipt) throws Exception {
        var form = "number=" + receipt.number().value() + "&code=" + URLEncoder.encode(receipt.code().grouped(), UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/plain/follow"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var dates = Jsoup.parse(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body())
                .select(".receipt > details");
        var seen = new TreeSet<String>();
        for (var date : dates) {
            var rule = rule(date.select("summary").text().replaceFirst(" ·.*", ""));
            assertThat(date.text()).as(rule.id()).contains(rule.policy().legal() ? LEGAL : PROMISE);
            assertThat(date.text()).as(rule.id()).doesNotContain(rule.policy().legal() ? PROMISE : LEGAL);
            assertThat(date.text()).as(rule.id()).contains("第 1 版");
            seen.add(rule.id());
        }
        return seen;
    }

    private static Rule rule(String name) {
        var key = Sources.text(Path.of("src/main/resources/messages/deadline.properties")).lines()
                .filter(l -> l.startsWith("deadline.policy.") && l.endsWith("=" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule is called " + name));
        return java.util.Objects.requireNonNull(RULES.get(key.replaceFirst("=.*", "").replace("deadline.policy.", "")));
    }
}
