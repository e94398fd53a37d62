package org.jiandu.correspondence.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import org.jiandu.access.StaffContacts;
import org.jiandu.correspondence.StaffMail;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts mail to members of staff into the queue. */
@Service
class StaffPostman implements StaffMail {
    private final JdbcLetters mails;
    private final StaffContacts contacts;
    private final SchedulerClient scheduler;

    StaffPostman(JdbcLetters mails, StaffContacts contacts, SchedulerClient scheduler) {
        this.mails = mails;
        this.contacts = contacts;
        this.scheduler = scheduler;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean digest(StaffId to, String list, Instant at) {
        return queue(new StaffLetter(to, null, MailSender.DIGEST, list), at);
    }

    /** Its number is drawn after its registration has been told of: it is read when the mail goes. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean urgent(StaffId to, TicketId about, Instant at) {
        return queue(new StaffLetter(to, about, MailSender.URGENT, null), at);
    }

    private boolean queue(StaffLetter letter, Instant at) {
        var address = contacts.of(letter.to()).email();
        if (address.isEmpty()) {
            return false;
        }
        var id = mails.insertMail(letter, Postman.masked(address), at);
        scheduler.scheduleIfNotExists(MailTask.TASK.instance(id).build(), at);
        return true;
    }

    /** @param list null where the words need none; {@code about} null where it is about no single ticket */
    record StaffLetter(StaffId to, @Nullable TicketId about, String kind, @Nullable String list) {}
}
