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
        queue("watch-ask", address, at, about, link(yes));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String address, String list, String page, String stop, Instant at) {
        queue("watch", address, at, list, link(page), link(stop));
    }

    private String link(String path) {
        return court.settings().publicUrl() + path;
    }

    private void queue(String kind, String address, Instant at, Object... what) {
        var key = "mail." + kind + ".body";
        var body = words.getMessage(key, what, Locale.SIMPLIFIED_CHINESE) + "\n\n" + words.getMessage(key, what, Locale.ENGLISH) + "\n";
        var sealed = vault.sealForm(ADDRESS, address.getBytes(StandardCharsets.UTF_8));
        var id = mails.insertMail(new ReaderLetter(kind, sealed, Postman.masked(address), body), at);
        scheduler.scheduleIfNotExists(MailTask.TASK.instance(id).build(), at);
    }

    record ReaderLetter(String kind, String address, String masked, String body) {}
}
