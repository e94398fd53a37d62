package org.jiandu.database.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.jiandu.database.Backup;
import org.jiandu.database.Backups;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseProblem;
import org.jiandu.kernel.CourtZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A backup every night at half past two into {@code data/backups}; fourteen are kept. */
@Configuration(proxyBeanMethods = false)
class NightlyBackup {
    static final int KEPT = 14;
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    @Bean
    Backups backups(DataFolder folder) {
        return () -> Backup.newest(folder);
    }

    @Bean
    RecurringTask<Void> nightlyBackupTask(Database database, DataFolder folder, Clock clock) {
        return Tasks.recurring("nightly-backup", new Daily(CourtZone.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> save(database, folder, clock.instant()));
    }

    /** What hinders it is said in a sentence: every night, for nobody may be looking the first time. */
    private static void save(Database database, DataFolder folder, Instant now) {
        try {
            Backup.save(database, folder, folder.backups().resolve("portal-" + CourtZone.dayOf(now) + ".zip"), now);
            Backup.prune(folder, KEPT);
        } catch (DatabaseProblem e) {
            LOG.error("{}", e.getMessage());
        }
    }
}
