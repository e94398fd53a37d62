package org.jiandu.watch.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.jiandu.kernel.CourtZone;
import org.jiandu.watch.Watching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells readers in the morning, or later that day where the portal was down. */
@Configuration(proxyBeanMethods = false)
class WatchTask {
    private static final int MORNING = 9;

    @Bean
    RecurringTask<Void> watch(Watching watching, Clock clock) {
        return Tasks.recurring("watch", FixedDelay.ofMinutes(10)).execute((instance, context) -> {
            var now = clock.instant();
            if (now.atZone(CourtZone.ZONE).getHour() >= MORNING) {
                watching.tell(CourtZone.dayOf(now));
            }
        });
    }
}
