package org.jiandu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One screen that starts nothing. */
class DoctorTests {
    @Test
    void the_age_of_the_last_nightly_backup_is_said_and_an_old_one_is_a_warning(@TempDir Path data) throws IOException {
        var backup = Files.createDirectories(data.resolve("backups")).resolve("portal-2026-03-09.zip");
        Files.writeString(backup, "a backup");
        assertThat(screen(data)).contains("✓ 最近一次备份：0 小时前");
        var old = Clock.systemUTC().instant().minus(Duration.ofHours(40)).minusSeconds(60);
        Files.setLastModifiedTime(backup, FileTime.from(old));
        assertThat(screen(data)).contains("! 最近一次备份：40 小时前", "→ 看看门户夜里是否开着");
    }

    @Test
    void one_account_is_a_warning_and_says_what_then_protects_the_record(@TempDir Path data) {
        var screen = screen(data, "--db-url", "jdbc:mysql://db.example.org:3306/portal?user=x");
        assertThat(screen).contains("jdbc:mysql://db.example.org:3306/portal，").doesNotContain("user=x");
        assertThat(screen).contains(System.getenv("JIANDU_DB_MIGRATE_USER") == null ? "留痕表只靠触发器保护" : "数据库");
    }

    private static String screen(Path data, String... more) {
        var options = new java.util.ArrayList<>(java.util.List.of("--data", data.toString()));
        options.addAll(java.util.List.of(more));
        var before = System.out;
        var screen = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(screen, true, UTF_8));
            assertThat(DoctorCommand.run(options.toArray(String[]::new))).isZero();
        } finally {
            System.setOut(before);
        }
        return screen.toString(UTF_8);
    }
}
