package org.jiandu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jiandu.testing.DatabaseTest;
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
    void whoever_reads_in_large_english_print_meets_the_form_in_large_english_print() throws Exception {
        var answer = get("/feedback?item=2022:7", "en.care");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow())
                .endsWith("/plain/feedback?item=2022:7&lang=en&care=1");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
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
