package org.jiandu.correspondence.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jiandu.correspondence.ReaderMail;
import org.jiandu.court.Court;
import org.jiandu.vault.Vault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts mail to readers into the queue. */
@Service
class ReaderPostman implements ReaderMail {
    /** What the sealed address of a mail may be opened for. */
    static final String ADDRESS = "mail-address/v1";

    private final JdbcLetters mails;
    private final Vault vault;
    private final Court court;
    private final MessageSource words;
    private final SchedulerClient scheduler;

    ReaderPostman(JdbcLetters mails, Vault vault, Court court, MessageSource words, SchedulerClient scheduler) {
        this.mails = mails;
        this.vault = vault;
        this.court = court;
        this.words = words;
        this.scheduler = scheduler;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(String address, String about, String yes, Instant at) {
        queue("watch-ask", address, about, yes, at);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String address, String list, String stop, Instant at) {
        queue("watch", address, list, stop, at);
    }

    private void queue(String kind, String address, String what, String path, Instant at) {
        var link = court.settings().publicUrl() + path;
        var body = words.getMessage("mail." + kind + ".body", new Object[] {what, link}, Locale.SIMPLIFIED_CHINESE) + "\n\n"
                + words.getMessage("mail." + kind + ".body", new Object[] {what, link}, Locale.ENGLISH) + "\n";
        var sealed = vault.sealForm(ADDRESS, address.getBytes(StandardCharsets.UTF_8));
        var id = mails.insertMail(new ReaderLetter(kind, sealed, Postman.masked(address), body), at);
        scheduler.scheduleIfNotExists(MailTask.TASK.instance(id).build(), at);
    }

    record ReaderLetter(String kind, String address, String masked, String body) {}
}
