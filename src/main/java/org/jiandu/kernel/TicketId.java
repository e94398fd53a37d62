package org.jiandu.kernel;

import java.util.regex.Pattern;

/** The random name of a ticket (办件), also its subject in the trail; never the number a citizen sees. */
public record TicketId(String value) {
    private static final Pattern FORM = Pattern.compile("t_[0-9a-f]{32}");

    public TicketId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a ticket id is t_ and 32 hex digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
