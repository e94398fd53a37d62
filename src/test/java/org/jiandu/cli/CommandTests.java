package org.jiandu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jiandu.database.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that open a data folder, as somebody types them, on a folder of their own. */
class CommandTests {
    private static final Path PRINT = Path.of("seeds/notice/2022/notice.txt");

    @TempDir
    static Path folder;

    private static @Nullable Database running;

    /** Each command joins it, as beside a portal that runs. */
    @BeforeAll
    static void database() {
        running = Database.open(new Database.Wanted(folder.resolve("data"), null, "", "", null, ""), Database.Mode.OWN);
    }

    @AfterAll
    static void over() {
        if (running != null) {
            running.close();
        }
    }

    private record Said(int code, String out, String err) {}

    private static Said notice(String... typed) throws Exception {
        return command("notice", typed);
    }

    /** A program of its own: a command sets properties, hushes the log and may end with its code. */
    private static Said command(String name, String... typed) throws Exception {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Djiandu.seeds=seeds", "-cp", classes(), Cli.class.getName(), name));
        words.addAll(List.of(typed));
        words.addAll(List.of("--data", folder.resolve("data").toString(), "--db-url", ""));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("JIANDU_"));
        var process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(name + " ends").isTrue();
            return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }

    /** What the launcher gives it: no tests. */
    private static String classes() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator)).filter(part -> !part.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static JsonNode json(Said said) {
        return JsonMapper.builder().build().readTree(said.out());
    }

    @Test
    void a_file_is_tried_without_a_name_or_a_user_in_another_encoding_and_nothing_is_kept() throws Exception {
        var file = folder.resolve("Zheng gai_2022.TXT");
        Files.write(file, Files.readString(PRINT).getBytes(Charset.forName("GB18030")));
        var tried = notice("import", file.toString(), "--dry-run", "--json");
        assertThat(tried.code()).as(tried.err()).isEqualTo(Cli.DONE);
        assertThat(json(tried).get("slug").asString()).isEqualTo("zheng-gai-2022");
        assertThat(json(tried).get("items")).hasSize(31);
        assertThat(json(tried).get("items").get(1).get("blocks")).hasSize(10);
        var printed = json(notice("import", file.toString(), "--dry-run", "--json", "--source")).get("items").get(16).get("heading");
        assertThat(printed.get("printed").asString()).contains("网上平合");
        assertThat(notice("show").err()).contains("还没有通报");
    }

    @Test
    void what_cannot_be_read_or_names_nobody_is_refused_in_a_sentence() throws Exception {
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
    void a_notice_is_written_as_each_kind_of_file_and_an_unknown_one_is_named() throws Exception {
        var file = folder.resolve("2022.pdf");
        assertThat(notice("export", "2022", "--format", "pdf", "--out", file.toString()).code()).isEqualTo(Cli.DONE);
        assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(json(notice("export", "2022", "--format", "json")).get("items")).hasSize(31);
        assertThat(notice("export", "2022", "--format", "csv").out().lines()).hasSize(107);
        assertThat(notice("export", "2022", "--format", "txt").out()).contains("建设网上平台").doesNotContain("平合");
        assertThat(notice("export", "2022", "--format", "xls").code()).isEqualTo(Cli.USAGE);
        assertThat(notice("export", "2099", "--format", "txt").err()).contains("2099").contains("2022");
    }

    @Test
    void a_token_for_nobody_and_one_that_is_not_there_are_refused_in_a_sentence() throws Exception {
        var nobody = command("token", "--user", "meiyou", "--role", "REGISTRAR");
        assertThat(nobody.code()).isEqualTo(Cli.FAULT);
        assertThat(nobody.err()).startsWith("portal: ").doesNotContain("Exception");
        assertThat(command("token", "--revoke", "k_none").out()).contains("没有这枚令牌");
    }

    @Test
    void the_trail_of_an_empty_folder_is_whole() throws Exception {
        assertThat(command("verify").out()).contains("留痕完好");
    }
}
