package org.jiandu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone in which the law's days are counted. */
public final class CourtZone {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CourtZone() {}

    /** The legal day on which something happened. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The first instant that is no longer the day: a term that ends on {@code day} is kept strictly before it. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
