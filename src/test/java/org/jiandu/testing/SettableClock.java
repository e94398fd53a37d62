package org.jiandu.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jiandu.kernel.CourtZone;
import org.jspecify.annotations.Nullable;

/** Stands where it was set; runs with the machine until then and after {@link #run}. */
public final class SettableClock extends Clock {
    private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();

    public void set(Instant now) {
        standing.set(now);
    }

    /** Ten o'clock in the morning at the court. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(10, 0)).atZone(CourtZone.ZONE).toInstant());
    }

    public void tick(Duration passed) {
        set(instant().plus(passed));
    }

    public void run() {
        standing.set(null);
    }

    @Override
    public Instant instant() {
        var set = standing.get();
        return set == null ? Clock.systemUTC().instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
