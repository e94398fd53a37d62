package org.jiandu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jiandu.kernel.Seed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads what is not there yet from the seeds, before the web port opens. */
@Component
class SeedRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SeedRunner.class);

    private final List<Seed> seeds;
    private final Path folder;
    private boolean done;

    SeedRunner(List<Seed> seeds, @Value("${jiandu.seeds}") Path folder) {
        this.seeds = seeds.stream().sorted(Comparator.comparingInt(Seed::order)).toList();
        this.folder = folder;
    }

    @Override
    public void start() {
        for (var seed : seeds) {
            try {
                int fresh = seed.load(folder);
                if (fresh > 0) {
                    LOG.info("{}: {} loaded", seed.what(), fresh);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("seeds of " + seed.what() + " cannot be read in " + folder, e);
            }
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 100;
    }
}
