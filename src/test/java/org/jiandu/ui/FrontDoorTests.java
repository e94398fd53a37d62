package org.jiandu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
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
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands before Vaadin, as somebody meets it who comes for the first time. */
@DatabaseTest
class FrontDoorTests {
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private final FirstPaint firstPaint;
    private final ServletContext servlets;

    FrontDoorTests(@LocalServerPort int port, FirstPaint firstPaint, ServletContext servlets) {
        this.port = port;
        this.firstPaint = firstPaint;
        this.servlets = servlets;
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

    @Test
    void when_too_many_are_in_newcomers_get_the_plain_twin_and_nobody_is_turned_away() throws Exception {
        var answer = atAFullHouse("/feedback", "item=2022:7");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/plain/feedback?item=2022:7&lang=zh");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("120");
    }

    @Test
    void a_full_house_opens_no_further_session_except_for_staff() throws Exception {
        assertThat(atAFullHouse("/", "v-r=init&location=n/2022").getStatus()).isEqualTo(503);
        assertThat(atAFullHouse("/", "v-r=init&location=office").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse atAFullHouse(String path, String query) throws Exception {
        var request = new MockHttpServletRequest(servlets, "GET", path);
        request.setQueryString(query);
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) ->
                request.addParameter(name, values.toArray(String[]::new)));
        var response = new MockHttpServletResponse();
        new FrontDoor(new Crowd(0), firstPaint).doFilter(request, response, new MockFilterChain());
        return response;
    }

    private HttpResponse<String> get(String address, String look) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Cookie", "look=" + look)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
