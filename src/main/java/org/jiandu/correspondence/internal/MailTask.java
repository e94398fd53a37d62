package org.jiandu.correspondence.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that carries one mail; its instance id is the mail's id. Tries again after 1 minute, then ever later. */
@Configuration(proxyBeanMethods = false)
class MailTask {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail");

    @Bean
    OneTimeTask<Void> mailTask(MailSender sender) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 2))
                .execute((instance, context) -> sender.send(instance.getId()));
    }
}
