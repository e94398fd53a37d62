package org.jiandu.insight;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A figure, its name {@code insight.figure.<code>} and its definition {@code insight.definition.<code>}. */
public enum Figure {
    RECEIVED,
    OPEN,
    OVERDUE,
    ANSWERED,
    CLOSED,
    WITHDRAWN,
    REOPENED,
    /** A number only; nobody gets a list of what was handed to 监察室. */
    SEALED,
    ON_TIME_SHARE,
    ON_TIME,
    LATE,
    NOT_DUE,
    ENDED,
    MEDIAN_DAYS,
    P90_DAYS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Figure> read(String code) {
        for (var figure : values()) {
            if (figure.code().equals(code)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /** Whether the ticket stands behind this figure. */
    public boolean counts(Course course, Instant now) {
        return switch (this) {
            case RECEIVED -> true;
            case OPEN -> course.open();
            case OVERDUE -> course.overdue(now);
            case ANSWERED -> course.stage().equals("answered");
            case CLOSED -> course.stage().equals("closed");
            case WITHDRAWN -> course.stage().equals("withdrawn");
            case REOPENED -> course.cycle() > 1;
            case SEALED -> false;
            case ON_TIME_SHARE -> ON_TIME.counts(course, now) || LATE.counts(course, now);
            case ON_TIME -> course.verdict(now) == Verdict.ON_TIME;
            case LATE -> course.verdict(now) == Verdict.LATE;
            case NOT_DUE -> course.verdict(now) == Verdict.NOT_DUE;
            case ENDED -> course.verdict(now) == Verdict.ENDED;
            case MEDIAN_DAYS, P90_DAYS -> course.firstAnsweredAt() != null;
        };
    }
}
