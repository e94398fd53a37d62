package org.jiandu.access.internal;

import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandu.access.RateLimits;

/** Token buckets in memory: one for each kind and address, one for each kind over all. */
class Buckets implements RateLimits {
    private static final int REMEMBERED = 50_000;

    private final Map<Kind, Limit> limits = new EnumMap<>(Kind.class);
    private final Map<Kind, Bucket> overAll = new EnumMap<>(Kind.class);
    private final Map<String, Bucket> perAddress = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param factor 1 in service; a measurement raises it and says so */
    Buckets(int factor) {
        // an address may be a whole village behind one provider's gateway: generous, the bucket over all is the wall
        limits.put(Kind.SUBMIT, new Limit(30L * factor, Duration.ofMinutes(10)));
        limits.put(Kind.FOLLOW, new Limit(20L * factor, Duration.ofMinutes(10)));
        limits.put(Kind.SIGN_IN, new Limit(30L * factor, Duration.ofMinutes(10)));
        overAll.put(Kind.SUBMIT, new Limit(600L * factor, Duration.ofMinutes(1)).bucket());
        overAll.put(Kind.FOLLOW, new Limit(100L * factor, Duration.ofMinutes(1)).bucket());
        overAll.put(Kind.SIGN_IN, new Limit(300L * factor, Duration.ofMinutes(1)).bucket());
    }

    @Override
    public boolean tryTake(Kind kind, String clientAddress) {
        return own(kind, clientAddress).tryConsume(1) && all(kind).tryConsume(1);
    }

    @Override
    public void giveBack(Kind kind, String clientAddress) {
        own(kind, clientAddress).addTokens(1);
        all(kind).addTokens(1);
    }

    private Bucket own(Kind kind, String address) {
        synchronized (perAddress) {
            return perAddress.computeIfAbsent(kind + " " + prefix(address), k -> limit(kind).bucket());
        }
    }

    private Bucket all(Kind kind) {
        return java.util.Objects.requireNonNull(overAll.get(kind));
    }

    private Limit limit(Kind kind) {
        return java.util.Objects.requireNonNull(limits.get(kind));
    }

    /** An IPv4 address, or the /64 of an IPv6 one: its owner has all the rest. */
    static String prefix(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    private record Limit(long capacity, Duration per) {
        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, per))
                    .build();
        }
    }
}
