package org.jiandu.ticket.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** After an upgrade: texts from before are taken apart, 200 at a time, and after a stop where it stopped. */
@Configuration(proxyBeanMethods = false)
class OldWords {
    @Bean
    RecurringTask<Void> oldWordsTask(JdbcWords words) {
        return Tasks.recurring("ticket-old-words", FixedDelay.ofHours(1)).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && words.takeOwed() > 0) {
                Thread.onSpinWait(); // each batch is a transaction of its own
            }
        });
    }
}
