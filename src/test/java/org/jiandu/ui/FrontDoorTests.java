package org.jiandu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jiandu.testing.DatabaseTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands before Vaadin, as somebody meets it who comes for the first time. */
@DatabaseTest
class FrontDoorTests {
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    FrontDoorTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void the_form_can_be_read_and_sent_before_any_script_and_in_the_language_and_size_one_reads() throws Exception {
        get("/", "zh"); // the first visitor of all brings the index page
        var answer = get("/feedback?item=2022:7", "en.care");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        var page = Jsoup.parse(answer.body());
        var form = page.expectFirst("#first-paint form");
        assertThat(form.attr("action")).isEqualTo("/plain/feedback?lang=en&care=1");
        assertThat(form.expectFirst("option[selected]").val()).isEqualTo("2022:7");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.expectFirst("html").hasAttr("data-care")).isTrue();
    }

    @Test
    void an_address_nobody_has_is_not_found_and_makes_no_session() throws Exception {
        var answer = get("/nobody/has/this", "zh");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    private HttpResponse<String> get(String address, String look) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Cookie", "look=" + look)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
