package org.jiandu.plain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiandu.attachment.internal.Poison;
import org.jiandu.testing.DatabaseTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files on the plain pages, as a browser without script sends and saves them. */
@DatabaseTest
class PlainFilesTests {
    private static final String TEXT = "立案三个月没有答复，材料附在后面。";

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    PlainFilesTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void a_file_goes_with_the_form_through_the_check_to_the_matter_and_comes_back_as_it_was() throws Exception {
        var typed = form();
        var pdf = Poison.pdf();
        var check = page(send("/plain/feedback", typed, Map.of("判决书.pdf", pdf)));
        assertThat(check.title()).contains("请检查一遍");
        assertThat(check.select(".answers").text()).contains("判决书.pdf");
        typed.put("step", "send");
        var receipt = page(post("/plain/feedback", typed)).select(".receipt .big").eachText();
        var follow = follow(receipt.get(0), receipt.get(1));
        var matter = page(post("/plain/follow", follow));
        assertThat(matter.text()).contains("判决书.pdf", "已检查", "未经病毒扫描");
        var save = matter.select("form[action=/plain/file] input[name=file]").attr("value");
        var wanted = new LinkedHashMap<>(follow);
        wanted.put("file", save);
        var answer = http.send(request("/plain/file", "application/x-www-form-urlencoded", encoded(wanted).getBytes(UTF_8)), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(pdf);
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().allValues("content-security-policy")).anyMatch(p -> p.startsWith("sandbox"));
        assertThat(answer.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
        wanted.put("code", "12345678901234567890");
        assertThat(post("/plain/file", wanted).statusCode()).isEqualTo(404);
        wanted.putAll(follow);
        wanted.put("file", "f_" + "0".repeat(32));
        assertThat(post("/plain/file", wanted).statusCode()).isEqualTo(404);
        assertThat(get("/office/file/" + save).statusCode()).as("a stranger is sent to sign in").isEqualTo(302);
    }

    @Test
    void a_file_that_is_too_large_or_poisoned_costs_nothing_typed_and_no_good_file() throws Exception {
        var typed = form();
        typed.put("name", "虚构的人");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("好.pdf", Poison.pdf());
        files.put("大.pdf", new byte[11 << 20]);
        files.put("毒.txt", Poison.eicar());
        files.put("空.pdf", new byte[0]);
        var page = page(send("/plain/feedback", typed, files));
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select("#text").text()).isEqualTo(TEXT);
        assertThat(page.select("#name").attr("value")).isEqualTo("虚构的人");
        assertThat(page.select("#faults a").eachAttr("href")).containsExactly("#files");
        assertThat(page.select(".field .fault").eachText())
                .anyMatch(s -> s.startsWith("大.pdf：这个文件太大"))
                .anyMatch(s -> s.startsWith("毒.txt：这个文件里有病毒"))
                .anyMatch(s -> s.startsWith("空.pdf：这个文件是空的"));
        assertThat(page.select(".points li span:first-child").eachText()).contains("好.pdf");
        var again = page(send("/plain/feedback", typed, Map.of()));
        assertThat(again.select(".answers").text()).contains("好.pdf").doesNotContain("毒.txt");
    }

    @Test
    void a_kept_file_can_be_taken_off_again() throws Exception {
        var typed = form();
        typed.put("step", "change");
        var page = page(send("/plain/feedback", typed, Map.of("错的.pdf", Poison.pdf())));
        typed.put("drop", page.select("button[name=drop]").attr("value"));
        assertThat(page(post("/plain/feedback", typed)).text()).doesNotContain("错的.pdf");
    }

    @Test
    void what_is_added_later_comes_with_its_files_or_not_at_all() throws Exception {
        var typed = form();
        typed.put("step", "send");
        var receipt = page(post("/plain/feedback", typed)).select(".receipt .big").eachText();
        var matter = page(post("/plain/follow", follow(receipt.get(0), receipt.get(1))));
        var add = new LinkedHashMap<String, String>();
        matter.select("form:has(input[value=add]) input[type=hidden]").forEach(i -> add.put(i.attr("name"), i.attr("value")));
        add.put("text", "");
        var refused = page(send("/plain/follow", add, Map.of("补充.pdf", Poison.pdf())));
        assertThat(refused.select("form[action=/plain/file]")).isEmpty();
        assertThat(refused.select("form:has(input[value=add]) .points").text()).contains("补充.pdf");
        add.put("text", "补充一份材料，请一并看一下。");
        add.put("version", refused.select("form:has(input[value=add]) input[name=version]").attr("value"));
        var done = page(send("/plain/follow", add, Map.of()));
        assertThat(done.text()).contains("已收到您的补充");
        assertThat(done.select("form[action=/plain/file]")).hasSize(1);
        var twice = page(send("/plain/follow", add, Map.of("补充.pdf", Poison.pdf())));
        assertThat(twice.select("form[action=/plain/file]")).hasSize(1);
    }

    @Test
    void a_request_of_gigabytes_is_not_even_read() throws Exception {
        try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(String.join("\r\n", "POST /plain/feedback HTTP/1.1", "Host: localhost",
                    "Content-Type: multipart/form-data; boundary=b", "Content-Length: 5368709120", "", "--b", "").getBytes(ISO_8859_1));
            var first = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            assertThat(first).isEqualTo("HTTP/1.1 413");
        }
    }

    private Map<String, String> form() throws Exception {
        var page = page(get("/plain/feedback"));
        var typed = new LinkedHashMap<String, String>();
        typed.put("token", page.select("input[name=token]").attr("value"));
        typed.put("kind", "COMPLAINT");
        typed.put("item", "");
        typed.put("text", TEXT);
        typed.put("consent", "1");
        typed.put("step", "check");
        return typed;
    }

    private static Map<String, String> follow(String number, String code) {
        return Map.of("number", number, "code", code);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> typed) throws IOException, InterruptedException {
        return http.send(request(address, "application/x-www-form-urlencoded", encoded(typed).getBytes(UTF_8)), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String address, Map<String, String> typed, Map<String, byte[]> files) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        for (var field : typed.entrySet()) {
            body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n").getBytes(UTF_8));
        }
        if (files.isEmpty()) {
            body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n".getBytes(UTF_8));
        }
        for (var file : files.entrySet()) {
            body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes("--b--\r\n".getBytes(UTF_8));
        return http.send(request(address, "multipart/form-data; boundary=b", body.toByteArray()), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String address, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String encoded(Map<String, String> typed) {
        return typed.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
