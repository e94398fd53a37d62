package org.jiandu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jiandu.testing.DatabaseTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.thymeleaf.ITemplateEngine;

/** What somebody reads when the portal itself is at fault: a sentence and a reference, and nothing of the machine. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresTests {
    private final int port;
    private final Failures failures;

    FailuresTests(@LocalServerPort int port, ITemplateEngine pages) {
        this.port = port;
        this.failures = new Failures(pages);
    }

    /** {@code /plain/broken} is a page of the tests: its façade throws. */
    @Test
    void a_fault_of_the_portal_is_a_page_of_its_own_and_its_reference_leads_to_the_log(CapturedOutput log) throws Exception {
        var answer = get("/plain/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        var page = Jsoup.parse(answer.body());
        assertThat(page.title()).isEqualTo("系统出了问题");
        assertThat(page.text()).contains("不是您的错", "记录号").doesNotContain("Exception", "org.jiandu", "secret inside");
        var reference = page.text().replaceAll("(?s).*记录号 ([0-9a-f]{8}).*", "$1");
        assertThat(log.getAll()).contains(reference + ": GET /plain/broken").contains("secret inside");
        assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
    }

    @Test
    void a_database_that_is_away_is_said_so_with_when_to_come_back(CapturedOutput log) throws Exception {
        var answer = get("/plain/away?lang=en");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).contains("60");
        assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo("en");
        assertThat(answer.body()).doesNotContain("jdbc", "Exception", "127.0.0.1");
        assertThat(log.getAll()).contains("GET /plain/away: the database cannot be reached");
    }

    /** The first answer of a Vaadin address is made in a filter, before any page of Spring: what it throws ends here, too. */
    @Test
    void the_first_answer_of_a_vaadin_page_fails_in_the_same_way() throws Exception {
        var response = through((request, answer) -> {
            throw new CannotGetJdbcConnectionException("gone", new SQLTransientConnectionException("gone"));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.getContentAsString()).contains("门户暂时打不开").doesNotContain("gone");
        var fault = through((request, answer) -> {
            throw new IllegalStateException("inside");
        });
        assertThat(fault.getStatus()).isEqualTo(500);
    }

    private MockHttpServletResponse through(FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
        var response = new MockHttpServletResponse();
        failures.doFilter(request, response, chain);
        return response;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html").build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
