package org.jiandu.reminder.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.jiandu.reminder.Reminders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asks every five minutes whether it is morning, by the portal's own clock: a portal that was down at half past eight
 * tells people when it is up again, and whoever sets an address later that day is told as well.
 */
@Configuration(proxyBeanMethods = false)
class DigestTask {
    @Bean
    RecurringTask<Void> digest(Reminders reminders, Clock clock) {
        return Tasks.recurring("reminder-digest", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> reminders.digest(clock.instant()));
    }
}
