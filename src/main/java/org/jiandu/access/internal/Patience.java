package org.jiandu.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The waiting time of a login from one address: grows with wrong tries, never becomes a lock, and does not touch the
 * same person signing in from elsewhere.
 */
class Patience {
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int FREE_TRIES = 3;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** Zero where the next try may be looked at. */
    synchronized Duration left(String login, String address) {
        var before = tries.get(key(login, address));
        if (before == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), before.nextAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String login, String address) {
        var before = tries.get(key(login, address));
        int count = before == null ? 1 : before.count() + 1;
        tries.put(key(login, address), new Tries(count, clock.instant().plus(pause(count))));
    }

    synchronized void succeeded(String login, String address) {
        tries.remove(key(login, address));
    }

    /** 0 s for the first three, then 2, 4, 8 … s, at most five minutes. */
    static Duration pause(int failures) {
        if (failures <= FREE_TRIES) {
            return Duration.ZERO;
        }
        var grown = Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES, 20));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    private static String key(String login, String address) {
        return login + " " + Buckets.prefix(address);
    }

    private record Tries(int count, Instant nextAt) {}
}
