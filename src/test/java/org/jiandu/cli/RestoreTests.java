package org.jiandu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jiandu.attachment.Upload;
import org.jiandu.database.Backup;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseProblem;
import org.jiandu.intake.Intake;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.testing.TestDatabase;
import org.jiandu.ticket.Kind;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Vault;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup that was never brought back is none: out of the running portal, into an empty folder, and whole there. */
@DatabaseTest
class RestoreTests {
    private static final String COUNT = "SELECT COUNT(*) AS n FROM ticket";

    private final Database database;
    private final DataFolder folder;
    private final JdbcClient jdbc;
    private final Intake intake;
    private final Steps steps;

    RestoreTests(Database database, DataFolder folder, JdbcClient jdbc, Intake intake, Steps steps) {
        this.database = database;
        this.folder = folder;
        this.jdbc = jdbc;
        this.intake = intake;
        this.steps = steps;
    }

    @Test
    void what_was_saved_while_the_portal_ran_stands_whole_in_an_empty_folder(@TempDir Path scratch) throws IOException {
        Assumptions.assumeTrue(database.access().embedded(), "a second server of the given kind is not there: restore was not tried");
        steps.handIn(steps.reachable(Kind.COMMENT, "建议在立案大厅增设老年人窗口。", "虚构人", "19900000000", ""));
        var form = intake.newToken();
        assertThat(intake.keep(form, List.of(Upload.of("材料.txt", "虚构的材料".getBytes(UTF_8)))).files()).hasSize(1);
        var file = scratch.resolve("portal.zip");
        Backup.save(database, folder, file, java.time.Clock.systemUTC().instant());
        int tickets = jdbc.sql(COUNT).query(Integer.class).single();
        assertThat(names(file)).contains("backup.properties", "database.sql").anyMatch(name -> name.startsWith("attachments/"));
        assertThat(names(Backup.keysOf(file))).contains("kek").noneMatch(name -> name.startsWith("db-"));

        var empty = scratch.resolve("empty");
        Backup.restore(file, wanted(empty));
        assertThat(empty.resolve("keys/kek")).hasSameBinaryContentAs(folder.keys().resolve("kek"));
        assertThat(files(empty)).as("every file of the backup lies where its row looks for it").isNotEmpty().isEqualTo(files(folder.path()));
        try (var context = VerifyCommand.open("--jiandu.data=" + empty, "--jiandu.db.url=", "--jiandu.database.join=true")) {
            assertWhole(context, tickets, form);
            assertSavedAlsoWhileThePortalIsDown(context, scratch.resolve("down.zip"));
        }
        assertThat(empty.resolve("db/mariadbd.pid")).as("a command ends the database it started").doesNotExist();

        assertThatThrownBy(() -> Backup.restore(file, wanted(empty)))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("已有数据")
                .hasMessageNotContaining("Exception");
        assertThatThrownBy(() -> Backup.restore(file, wanted(TestDatabase.data()))).isInstanceOf(DatabaseProblem.class);
    }

    private static void assertWhole(ApplicationContext context, int tickets, String form) {
        var verdict = context.getBean(Trail.class).verify(n -> {});
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.leaves() + verdict.waiting()).isGreaterThan(tickets);
        assertThat(context.getBean(JdbcClient.class).sql(COUNT).query(Integer.class).single()).isEqualTo(tickets);
        assertThat(context.getBean(Vault.class).openForm("feedback/v1", form)).isPresent();
    }

    private static void assertSavedAlsoWhileThePortalIsDown(ApplicationContext context, Path file) throws IOException {
        Backup.save(context.getBean(Database.class), context.getBean(DataFolder.class), file, java.time.Clock.systemUTC().instant());
        assertThat(names(file)).contains("database.sql");
        assertThat(names(Backup.keysOf(file))).contains("kek");
    }

    /** Half a backup is said to be half before anything is made of it. */
    @Test
    void a_backup_without_its_keys_or_without_a_dump_is_refused_in_a_sentence(@TempDir Path scratch) throws IOException {
        var file = Files.writeString(scratch.resolve("portal.zip"), "no zip");
        var empty = scratch.resolve("empty");
        assertThatThrownBy(() -> Backup.restore(file, wanted(empty)))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("找不到密钥包");
        Files.writeString(Backup.keysOf(file), "no zip either");
        assertThatThrownBy(() -> Backup.restore(file, wanted(empty)))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("没有恢复成功");
        assertThat(empty.resolve("db")).doesNotExist();
    }

    private static List<String> files(Path data) throws IOException {
        try (var all = Files.walk(data.resolve("attachments"))) {
            return all.filter(Files::isRegularFile).map(f -> data.relativize(f).toString()).sorted().toList();
        }
    }

    private static java.util.List<String> names(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).map(String::valueOf).toList();
        }
    }

    private static Database.Wanted wanted(Path data) {
        return new Database.Wanted(data, null, "", "", null, "");
    }
}
