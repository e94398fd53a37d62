package org.jiandu.deadline.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.jiandu.deadline.Deadlines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps every five minutes, on whichever node is first; a long queue is worked off at once. */
@Configuration(proxyBeanMethods = false)
class SweepTask {
    @Bean
    RecurringTask<Void> sweep(Deadlines deadlines, Clock clock) {
        return Tasks.recurring("deadline-sweep", FixedDelay.ofMinutes(5)).execute((instance, context) -> {
            while (deadlines.sweep(clock.instant()) + deadlines.supervise(clock.instant()) > 0) {
                if (context.getSchedulerState().isShuttingDown()) {
                    return;
                }
            }
        });
    }
}
