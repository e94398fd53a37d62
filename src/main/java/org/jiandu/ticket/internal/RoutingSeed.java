package org.jiandu.ticket.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Seed;
import org.jiandu.ticket.Routing;
import org.springframework.stereotype.Component;

/** The words in {@code seeds/routing-words.csv}: no list of the court's own, but derived from who does what in the notice. */
@Component
class RoutingSeed implements Seed {
    private final Routing routing;

    RoutingSeed(Routing routing) {
        this.routing = routing;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String what() {
        return "routing words";
    }

    @Override
    public int load(Path seeds) throws IOException {
        return routing.adopt(Csv.read(Files.readString(seeds.resolve("routing-words.csv"))).stream()
                .map(row -> new Routing.Word(
                        row.getOrDefault("word", ""), new DepartmentCode(row.getOrDefault("department", "")),
                        "通报第" + row.getOrDefault("derived_from_notice_items", "") + "项"))
                .toList());
    }
}
