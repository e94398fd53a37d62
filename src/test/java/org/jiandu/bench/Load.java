package org.jiandu.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Many clients at once, each with a connection of its own, for some seconds. */
final class Load {
    static final int CLIENTS = 32;

    private Load() {}

    /** One thing a client does; false where it did not work. */
    interface Work {
        boolean once(Wire wire) throws IOException;
    }

    static double perSecond(int port, int seconds, Work work) throws Exception {
        return perSecond(seconds, () -> {
            var wire = new Wire(port);
            return () -> work.once(wire);
        });
    }

    /** @param client makes one client with what it needs */
    static double perSecond(int seconds, Callable<Callable<Boolean>> client) throws Exception {
        var done = new AtomicLong();
        var failed = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(seconds).toNanos();
        Callable<Long> loop = () -> {
            var once = client.call();
            while (System.nanoTime() < end) {
                (once.call() ? done : failed).incrementAndGet();
            }
            return done.get();
        };
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var one : clients.invokeAll(Collections.nCopies(CLIENTS, loop))) {
                one.get();
            }
        }
        if (failed.get() > 0) {
            throw new IOException(failed.get() + " of " + (done.get() + failed.get()) + " did not work");
        }
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }
}
