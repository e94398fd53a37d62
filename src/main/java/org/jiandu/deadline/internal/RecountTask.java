package org.jiandu.deadline.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.jiandu.deadline.Recounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with an adopted calendar within half a minute, on whichever node is first, also after one of them died. */
@Configuration(proxyBeanMethods = false)
class RecountTask {
    @Bean
    RecurringTask<Void> recount(Recounts recounts, Clock clock) {
        return Tasks.recurring("deadline-recount", FixedDelay.ofSeconds(20)).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && recounts.work(clock.instant())) {
                // a step after the other
            }
        });
    }
}
