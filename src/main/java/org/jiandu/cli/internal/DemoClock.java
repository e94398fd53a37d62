package org.jiandu.cli.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The clock of a demonstration: stepped through the past year before the web port opens, the machine's own after that. */
@Component
@ConditionalOnProperty(name = "jiandu.demo", havingValue = "true")
class DemoClock extends Clock {
    private volatile @Nullable Instant stepped;

    /** @param at never earlier than the step before */
    void step(Instant at) {
        stepped = at;
    }

    void release() {
        stepped = null;
    }

    @Override
    public Instant instant() {
        var at = stepped;
        return at == null ? Clock.systemUTC().instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the portal counts in UTC and in the court's zone only");
    }
}
