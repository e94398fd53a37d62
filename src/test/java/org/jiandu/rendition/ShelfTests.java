package org.jiandu.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept, how long, and what a browser is sent of it. */
class ShelfTests {
    private final AtomicInteger made = new AtomicInteger();

    private Parcel page() {
        return Parcel.of(("第 " + made.incrementAndGet() + " 次").getBytes(UTF_8));
    }

    @Test
    void a_page_is_made_once_also_where_many_ask_at_once_until_what_it_is_made_of_is_another() {
        var shelf = new Shelf(1 << 20);
        IntStream.range(0, 100).parallel().forEach(_ -> shelf.get("通报", List.of("第一版", "电话"), this::page));
        assertThat(made).hasValue(1);
        shelf.get("通报", List.of("第二版", "电话"), this::page);
        shelf.get("通报", List.of("第二版"), this::page);
        assertThat(made).hasValue(3);
        shelf.get("通报", List.of("第二版"), this::page);
        assertThat(made).hasValue(3);
    }

    @Test
    void what_was_not_asked_for_longest_goes_first_when_there_is_too_much() {
        var shelf = new Shelf(100);
        for (int i = 0; i < 50; i++) {
            shelf.get("页" + i, List.of(), this::page);
        }
        shelf.get("页49", List.of(), this::page);
        assertThat(made).hasValue(50);
        shelf.get("页0", List.of(), this::page);
        assertThat(made).hasValue(51);
    }

    @Test
    void a_browser_that_reads_gzip_is_sent_gzip_and_each_form_has_its_own_mark() {
        var parcel = Parcel.of("整改".repeat(2000).getBytes(UTF_8));
        assertThat(parcel.packedFor("gzip, deflate, br")).isTrue();
        assertThat(parcel.packedFor("br, gzip;q=0.8")).isTrue();
        assertThat(parcel.packedFor("gzip;q=0")).isFalse();
        assertThat(parcel.packedFor("")).isFalse();
        assertThat(parcel.tag(true)).isNotEqualTo(parcel.tag(false));
        assertThat(parcel.known("\"x\", W/" + parcel.tag(true))).isTrue();
        assertThat(parcel.known("*")).isTrue();
        assertThat(parcel.known("")).isFalse();
        assertThat(Parcel.of("短".getBytes(UTF_8)).packedFor("gzip")).isFalse();
    }
}
