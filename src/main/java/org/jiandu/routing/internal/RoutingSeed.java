package org.jiandu.routing.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.kernel.Seed;
import org.springframework.stereotype.Component;

/** The first version of the rules, {@code seeds/routing-rules.csv}: from law, notice and glossary, not from texts of citizens. */
@Component
class RoutingSeed implements Seed {
    private final RoutingDesk desk;

    RoutingSeed(RoutingDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String what() {
        return "routing rules";
    }

    @Override
    public int load(Path seeds) throws IOException {
        return desk.seed(Files.readString(seeds.resolve("routing-rules.csv")));
    }
}
