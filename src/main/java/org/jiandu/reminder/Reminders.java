package org.jiandu.reminder;

import java.time.Instant;
import java.util.Optional;

/** What is due, told to whoever can act on it. */
public interface Reminders {

    /**
     * The list of the day by mail, once a person and day, on working days from half past eight to six in the evening at
     * the court; nobody who is away, nobody who has nothing to do. Two nodes may call it at once.
     *
     * @return mails queued by this call
     */
    int digest(Instant now);

    /** What falls due for whoever holds this token, as iCalendar; empty for an unknown and for a revoked one alike. */
    Optional<String> calendar(String token);
}
