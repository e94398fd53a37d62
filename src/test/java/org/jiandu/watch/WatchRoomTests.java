package org.jiandu.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Outbox;
import org.jiandu.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the page of an item to the mail that tells of a change, and to the link that ends it. */
@DatabaseTest
class WatchRoomTests {
    private static final ItemRef ITEM = new ItemRef("2022", 23);
    private static final Pattern LINK = Pattern.compile("/plain/watch\\?t=([A-Za-z0-9_=.~-]+)");

    private final int port;
    private final Watching watching;
    private final JdbcClient jdbc;
    private final SettableClock clock;
    private final HttpClient http = HttpClient.newHttpClient();

    WatchRoomTests(@LocalServerPort int port, Watching watching, JdbcClient jdbc, SettableClock clock) {
        this.port = port;
        this.watching = watching;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void nobodyWatches() {
        clock.run();
        jdbc.sql("DELETE FROM watcher").update();
    }

    @Test
    void an_address_is_kept_only_after_its_owner_said_yes_sealed_and_gone_after_stop() throws Exception {
        var address = "watch.yes@example.org";
        assertThat(post("item=2022:23&address=" + address)).contains("确认邮件已经发出");
        assertThat(watchers()).isZero();
        var begin = token(address);
        assertThat(get("?t=" + begin)).contains("确认，请告诉我");
        assertThat(watchers()).as("a program that opens the link does nothing").isZero();
        assertThat(post("begin=1&t=" + begin)).contains("第二天上午");
        assertThat(post("begin=1&t=" + begin)).as("twice is once").contains("第二天上午");
        assertThat(watchers()).isOne();
        assertThat(jdbc.sql("SELECT address_sealed FROM watcher").query(String.class).single()).doesNotContain("watch.yes");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mail WHERE state <> 'waiting' AND address_sealed IS NOT NULL").query(Integer.class).single())
                .isZero();
    }

    @Test
    void what_went_on_is_told_the_next_morning_once_with_a_link_that_ends_it() throws Exception {
        var address = "watch.news@example.org";
        assertThat(watching.ask(address, ITEM, "198.51.100.7")).isEmpty();
        assertThat(watching.begin(token(address))).contains(ITEM);
        var tomorrow = CourtZone.dayOf(clock.instant()).plusDays(1);
        jdbc.sql("UPDATE watcher SET told_on = '2020-01-01'").update();
        assertThat(watching.tell(tomorrow)).as("the publication was never told").isOne();
        assertThat(watching.tell(tomorrow)).as("not twice").isZero();
        var mail = mail(address, "您关注的整改事项有变化");
        assertThat(mail).contains("/n/2022");
        var stop = last(mail);
        assertThat(get("?t=" + stop)).contains("删除我的邮箱");
        assertThat(post("stop=1&t=" + stop)).contains("已经停止");
        assertThat(watchers()).isZero();
        assertThat(get("?t=" + stop)).contains("这个链接已经用过");
    }

    @Test
    void a_wrong_address_a_strange_link_and_one_of_last_week_are_each_answered_in_a_sentence() throws Exception {
        assertThat(watching.ask("nobody at example", ITEM, "198.51.100.8")).extracting(Refusal::key).containsExactly("watch.refused.address");
        assertThat(watching.ask("a@example.org", new ItemRef("2022", 99), "198.51.100.8")).extracting(Refusal::key)
                .containsExactly("watch.refused.item");
        assertThat(post("item=2022:23&address=nobody%20at%20example")).contains("好像写错了").contains("value=\"nobody at example\"");
        assertThat(get("?t=abc")).contains("这个链接已经用过");
        var address = "watch.late@example.org";
        assertThat(watching.ask(address, ITEM, "198.51.100.8")).isEmpty();
        var begin = token(address);
        clock.tick(Duration.ofDays(8));
        assertThat(watching.begin(begin)).isEmpty();
        assertThat(watchers()).isZero();
    }

    private int watchers() {
        return jdbc.sql("SELECT COUNT(*) FROM watcher").query(Integer.class).single();
    }

    private static String token(String address) {
        return last(mail(address, "请确认"));
    }

    private static String last(String mail) {
        var found = LINK.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }

    private static String mail(String address, String subject) {
        await().atMost(Duration.ofSeconds(90)).until(() -> !mails(address, subject).isEmpty());
        return mails(address, subject).getFirst();
    }

    private static List<String> mails(String address, String subject) {
        return Outbox.letters().stream()
                .filter(l -> l.to().equals(address) && l.subject().startsWith(subject))
                .map(Outbox.Letter::text)
                .toList();
    }

    private String get(String query) throws Exception {
        return http.send(request(query).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private String post(String form) throws Exception {
        return http.send(
                        request("").header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form, UTF_8)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/plain/watch" + query)).header("Accept-Language", "zh-CN");
    }
}
