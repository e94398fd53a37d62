package org.jiandu.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiandu.database.Backup;
import org.jiandu.database.Backups;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

/** The backup nobody has to think of. */
@DatabaseTest
class NightlyBackupTests {
    private final RecurringTask<Void> task;
    private final Database database;
    private final DataFolder folder;
    private final Backups backups;
    private final SettableClock clock;

    NightlyBackupTests(
            @Qualifier("nightlyBackupTask") RecurringTask<Void> task, Database database, DataFolder folder,
            Backups backups, SettableClock clock) {
        this.task = task;
        this.database = database;
        this.folder = folder;
        this.backups = backups;
        this.clock = clock;
    }

    @Test
    void every_night_leaves_a_backup_with_its_keys_and_the_oldest_of_more_than_fourteen_goes() throws IOException {
        Assumptions.assumeTrue(database.access().embedded(), "the tools of a given server may not be here: no backup was tried");
        Files.createDirectories(folder.backups());
        for (int day = 1; day <= NightlyBackup.KEPT; day++) {
            var old = folder.backups().resolve("portal-2019-03-%02d.zip".formatted(day));
            Files.writeString(old, "an old one");
            Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2019-03-01T00:00:00Z")));
            Files.writeString(Backup.keysOf(old), "its keys");
        }
        clock.set(LocalDate.of(2026, 3, 9));
        task.execute(task.instance(RecurringTask.INSTANCE), mock(ExecutionContext.class));
        var kept = files();
        assertThat(kept).hasSize(2 * NightlyBackup.KEPT)
                .contains("portal-2026-03-09.zip", "portal-2026-03-09.zip.keys", "portal-2019-03-02.zip")
                .doesNotContain("portal-2019-03-01.zip", "portal-2019-03-01.zip.keys");
        assertThat(folder.backups().resolve("portal-2026-03-09.zip")).isNotEmptyFile();
        assertThat(backups.newest().orElseThrow()).isAfter(java.time.Clock.systemUTC().instant().minus(Duration.ofMinutes(5)));
        for (var name : kept) {
            Files.delete(folder.backups().resolve(name)); // other tests look at the same folder
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.backups())) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
