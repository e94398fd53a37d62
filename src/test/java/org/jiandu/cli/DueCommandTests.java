package org.jiandu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./portal due}, as somebody types it. */
class DueCommandTests {
    private record Said(int code, String out, String err) {}

    private static Said due(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code;
        try {
            code = DueCommand.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        } catch (Cli.Options.Wrong e) {
            return new Said(Cli.USAGE, out.toString(StandardCharsets.UTF_8), String.valueOf(e.getMessage()));
        }
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_date_comes_with_its_reasons_as_json() {
        var said = due("XF-NOTICE-15", "--from", "2026-03-06T10:00", "--json");
        var json = JsonMapper.builder().build().readTree(said.out());
        assertThat(json.get("due").asString()).isEqualTo("2026-03-23");
        assertThat(json.get("unrolled").asString()).isEqualTo("2026-03-21");
        assertThat(json.get("dayZero").asString()).isEqualTo("2026-03-06");
        assertThat(json.get("breachAt").asString()).isEqualTo("2026-03-24T00:00:00+08:00");
        assertThat(json.get("provisional").asBoolean()).isFalse();
        assertThat(json.get("steps").isArray()).isTrue();
    }

    @Test
    void a_rule_without_a_term_is_refused() {
        assertThat(due("XF-REG", "--from", "2026-03-06").code()).isEqualTo(2);
        assertThat(due("XF-REG", "--from", "2026-03-06").err()).contains("没有期限可算");
    }

    @Test
    void hearing_days_on_another_rule_are_refused_with_article_36() {
        assertThat(due("XF-HANDLE-60", "--from", "2026-03-06", "--hearing", "2026-03-10..2026-03-12").err()).contains("第36条");
        assertThat(due("XF-RECHECK-30", "--from", "2026-06-01", "--hearing", "2026-06-10..2026-06-16").out()).contains("7 月 7 日");
    }

    @Test
    void an_extension_beyond_the_article_is_refused_with_it() {
        var said = due("XF-HANDLE-60", "--from", "2026-03-06", "--extend", "31");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("30", "第34条");
    }

    @Test
    void a_date_before_the_rule_was_law_is_refused() {
        assertThat(due("XF-NOTICE-15", "--from", "2021-03-06").err()).contains("2022-05-01");
        assertThat(due("PP-COMMENT-15WD", "--from", "2021-03-06").code()).as("a promise has no first day").isZero();
    }

    /** SLA-033. */
    @Test
    void a_leap_second_belongs_to_its_own_day() {
        assertThat(due("XF-NOTICE-15", "--from", "2026-12-31T23:59:60", "--json").out()).contains("\"dayZero\":\"2026-12-31\"");
    }

    @Test
    void a_batch_answers_each_row_and_a_faulty_one_stops_no_other(@TempDir Path folder) throws Exception {
        var file = folder.resolve("batch.csv");
        Files.writeString(file, "id,policy,from,extend,hearing\na,XF-NOTICE-15,2026-03-06,,\nb,XF-REG,2026-03-06,,\nc,XF-HANDLE-60,2026-03-09,,\n");
        var said = due("--batch", file.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out().lines()).hasSize(3);
        assertThat(said.out()).contains("\"error\"", "2026-05-08");
    }
}
