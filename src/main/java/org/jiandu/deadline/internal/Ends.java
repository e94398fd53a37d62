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
    static final String TRIAGED = "triaged";
    static final String SIGNED = "signed_for";
    static final String OBJECTED = "objected";
    static final String SUPPLEMENTED = "supplemented";
    static final String SUPPLEMENT_ASKED = "supplement_asked";
    static final String RATED = "rated";
    static final String REOPENED = "reopened";
    static final String REVIEW_ASKED = "review_recorded";
    static final String CONFIRMED = "confirmed";
    static final String HANDED_TO_DISCIPLINE = "handed_to_discipline";
    static final String URGENT_REPORTED = "urgent_reported";
    static final String REPORTED = "reported";
    static final String SUPERVISION_ANSWERED = "supervision_answered";
    static final String SUPERVISION_LIFTED = "supervision_lifted";

    static final Set<String> ACTS = Set.of(
            TRIAGED, ASSIGNED, SIGNED, OBJECTED, ANSWERED, NOT_ACCEPTED, REDIRECTED, SUPPLEMENTED, SUPPLEMENT_ASKED, RATED,
            REOPENED, REVIEW_ASKED, CONFIRMED, HANDED_TO_DISCIPLINE, URGENT_REPORTED, REPORTED, SUPERVISION_ANSWERED);

    private Ends() {}

    static boolean satisfies(@Nullable String endedBy) {
        return endedBy != null && ACTS.contains(endedBy);
    }
}
