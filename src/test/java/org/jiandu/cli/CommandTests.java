package org.jiandu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that open a data folder, as somebody types them, on a folder of their own. */
class CommandTests {
    private static final Path PRINT = Path.of("seeds/notice/2022/notice.txt");
    private static final List<String> SET = List.of("jiandu.data", "jiandu.db.url", "jiandu.database.join");

    @TempDir
    static Path folder;

    private static @Nullable ConfigurableApplicationContext running;

    /** Each command joins it, as beside a portal that runs. */
    @BeforeAll
    static void database() {
        running = VerifyCommand.open("--jiandu.data=" + folder.resolve("data"), "--jiandu.db.url=", "--jiandu.database.join=true");
    }

    @AfterAll
    static void over() {
        if (running != null) {
            running.close();
        }
    }

    private final Map<String, String> before = new HashMap<>();

    private record Said(int code, ByteArrayOutputStream out, String err) {
        String text() {
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void remember() {
        SET.forEach(name -> before.put(name, System.getProperty(name, "")));
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private static Said notice(String... typed) {
        return typed(NoticeCommand::run, typed);
    }

    private static Said typed(ToIntFunction<String[]> command, String... typed) {
        var args = new ArrayList<>(List.of(typed));
        args.addAll(List.of("--data", folder.resolve("data").toString(), "--db-url", ""));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var screen = System.out;
        var errors = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return new Said(command.applyAsInt(args.toArray(new String[0])), out, err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(screen);
            System.setErr(errors);
        }
    }

    private static JsonNode json(Said said) {
        return JsonMapper.builder().build().readTree(said.text());
    }

    @Test
    void a_file_is_tried_without_a_name_or_a_user_in_another_encoding_and_nothing_is_kept() throws IOException {
        var file = folder.resolve("通报 Zhenggai_2022.TXT");
        Files.write(file, Files.readString(PRINT).getBytes(Charset.forName("GB18030")));
        var tried = notice("import", file.toString(), "--dry-run", "--json");
        assertThat(tried.code()).as(tried.err()).isEqualTo(Cli.DONE);
        assertThat(json(tried).get("slug").asString()).isEqualTo("zhenggai-2022");
        assertThat(json(tried).get("items")).hasSize(31);
        assertThat(json(tried).get("items").get(1).get("blocks")).hasSize(10);
        var printed = json(notice("import", file.toString(), "--dry-run", "--json", "--source")).get("items").get(16).get("heading");
        assertThat(printed.get("printed").asString()).contains("网上平合");
        assertThat(notice("show").err()).contains("还没有通报");
    }

    @Test
    void what_cannot_be_read_or_names_nobody_is_refused_in_a_sentence() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.txt"), "");
        var refused = notice("import", empty.toString(), "--dry-run");
        assertThat(refused.code()).isEqualTo(Cli.FAULT);
        assertThat(refused.err()).startsWith("portal: ").contains("空").doesNotContain("Exception");
        assertThat(notice("import", folder.resolve("none.txt").toString(), "--dry-run").code()).isEqualTo(Cli.MISSING);
        var nobody = notice("import", PRINT.toString());
        assertThat(nobody.code()).isEqualTo(Cli.USAGE);
        assertThat(nobody.err()).contains("--user").contains("--dry-run");
        assertThat(notice("import", PRINT.toString(), "--user", "meiyou").err()).contains("没有这个用户");
    }

    @Test
    void a_notice_is_written_as_each_kind_of_file_and_an_unknown_one_is_named() throws IOException {
        var file = folder.resolve("2022.pdf");
        assertThat(notice("export", "2022", "--format", "pdf", "--out", file.toString()).code()).isEqualTo(Cli.DONE);
        assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(json(notice("export", "2022", "--format", "json")).get("items")).hasSize(31);
        assertThat(notice("export", "2022", "--format", "csv").text().lines()).hasSize(107);
        assertThat(notice("export", "2022", "--format", "txt").text()).contains("建设网上平台").doesNotContain("平合");
        assertThat(notice("export", "2022", "--format", "xls").code()).isEqualTo(Cli.USAGE);
        assertThat(notice("export", "2099", "--format", "txt").err()).contains("2099").contains("2022");
    }

    @Test
    void a_token_for_nobody_and_one_that_is_not_there_are_refused_in_a_sentence() {
        var nobody = typed(TokenCommand::run, "--user", "meiyou", "--role", "REGISTRAR");
        assertThat(nobody.code()).isEqualTo(Cli.FAULT);
        assertThat(nobody.err()).startsWith("portal: ").doesNotContain("Exception");
        assertThat(typed(TokenCommand::run, "--revoke", "k_none").text()).contains("没有这枚令牌");
    }

    @Test
    void the_trail_of_an_empty_folder_is_whole() {
        assertThat(typed(VerifyCommand::run).text()).contains("留痕完好");
    }
}
