package org.jiandu.database.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Jobs in the database: every room contributes its tasks as beans; a job is scheduled in the running transaction. */
@Configuration(proxyBeanMethods = false)
@DependsOnDatabaseInitialization
class JobsConfiguration {

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .build();
    }

    @Bean
    Jobs jobs(DataSource dataSource, List<OneTimeTask<?>> once, List<RecurringTask<?>> recurring) {
        List<Task<?>> known = List.copyOf(once);
        return new Jobs(Scheduler.create(dataSource, known)
                .startTasks(recurring)
                .threads(4)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .jdbcCustomization(new MySQL8JdbcCustomization(true)) // true: times in UTC, whatever the node's zone
                .build());
    }

    /** Starts when the portal is ready and stops before the database does. */
    static final class Jobs implements AutoCloseable {
        private final Scheduler scheduler;

        Jobs(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }

        @Override
        public void close() {
            scheduler.stop();
        }
    }
}
