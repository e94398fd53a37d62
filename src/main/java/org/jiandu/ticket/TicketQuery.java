package org.jiandu.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param view which part of the work
 * @param words number, name, telephone or words of the text; empty for all
 * @param after where the page before ended, or null for the first
 * @param size rows a page, 1 to 200
 */
public record TicketQuery(View view, String words, @Nullable String after, int size) {

    public enum View {
        /** What this actor can act on now (待办), by what is due. */
        TODO,
        /** Everything open the actor sees (在办), by what is due. */
        OPEN,
        /** Open and past its date (逾期). */
        OVERDUE,
        /** Passed on to the actor's department, or with a leader's word, and not read yet (待阅), newest first. */
        UNREAD,
        /** Answered, closed, withdrawn (已办), newest first. */
        DONE,
        /** Everything, newest first. */
        ALL
    }

    public static TicketQuery of(View view) {
        return new TicketQuery(view, "", null, 50);
    }

    public Optional<String> start() {
        return Optional.ofNullable(after);
    }
}
