package org.jiandu.deadline;

import java.util.Locale;

/** What a clerk calls a term, on pages, in mail and in calendar feeds. Citizens read {@code deadline.policy.*} instead. */
public interface TermNames {

    /** A term of the rule table without a name of its own is called by its title. */
    String of(Policy policy, Locale locale);
}
