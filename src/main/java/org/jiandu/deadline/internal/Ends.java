package org.jiandu.deadline.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ends a clock: the act it asked for, or a reason that takes its ground away (S17). */
final class Ends {
    static final String ASSIGNED = "assigned";
    static final String ANSWERED = "answered";
    static final String NOT_ACCEPTED = "not_accepted";
    static final String REDIRECTED = "redirected";
    static final String SEALED = "sealed";
    static final String WITHDRAWN = "withdrawn";
    static final String RECLASSIFIED = "reclassified";
    static final String MERGED = "merged";
    static final String INVALID = "invalid";
    static final String REPORTED = "reported";
    static final String SUPERVISION_ANSWERED = "supervision_answered";
    static final String SUPERVISION_LIFTED = "supervision_lifted";

    private static final Set<String> ACTS = Set.of(ASSIGNED, ANSWERED, NOT_ACCEPTED, REDIRECTED, REPORTED, SUPERVISION_ANSWERED);

    private Ends() {}

    static boolean satisfies(@Nullable String endedBy) {
        return endedBy != null && ACTS.contains(endedBy);
    }
}
