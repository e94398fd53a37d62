package org.jiandu.database.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.jiandu.database.Backup;
import org.jiandu.database.Backups;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.kernel.CourtZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A backup every night at half past two into {@code data/backups}; fourteen are kept. */
@Configuration(proxyBeanMethods = false)
class NightlyBackup {
    private static final int KEPT = 14;

    @Bean
    Backups backups(DataFolder folder) {
        return () -> Backup.newest(folder);
    }

    @Bean
    RecurringTask<Void> nightlyBackupTask(Database database, DataFolder folder, Clock clock) {
        return Tasks.recurring("nightly-backup", new Daily(CourtZone.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> {
                    var now = clock.instant();
                    var file = folder.backups().resolve("portal-" + CourtZone.dayOf(now) + ".zip");
                    Backup.save(database, folder, file, now);
                    Backup.prune(folder, KEPT);
                });
    }
}
