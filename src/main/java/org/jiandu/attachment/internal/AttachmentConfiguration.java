package org.jiandu.attachment.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Clamd;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sandbox, the scanner where there is one, and the round that comes back for what could not be settled. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {
    private static final Duration SCANNER_PATIENCE = Duration.ofSeconds(30);

    @Bean
    Checks.Tools checkingTools(@Value("${jiandu.clamav:}") String clamav) {
        return new Checks.Tools(new Sandbox(Checker.class, Sandbox.LONGEST), scanner(clamav));
    }

    private static @Nullable Clamd scanner(String address) {
        return address.isBlank() ? null : new Clamd(address.strip(), SCANNER_PATIENCE);
    }

    @Bean
    RecurringTask<Void> attachmentSweep(Attachments attachments) {
        return Tasks.recurring("attachment-sweep", FixedDelay.ofMinutes(1)).execute((instance, context) -> attachments.sweep());
    }
}
