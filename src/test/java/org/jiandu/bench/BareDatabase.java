package org.jiandu.bench;

import java.nio.file.Path;
import org.jiandu.database.Database;

/** The embedded database started alone on a warm folder; prints the seconds until it answers, and stops it. */
public final class BareDatabase {
    private BareDatabase() {}

    public static void main(String[] args) {
        var wanted = new Database.Wanted(Path.of(args[0]), null, "", "", null, "");
        long begun = System.nanoTime();
        try (var database = Database.open(wanted, Database.Mode.OWN)) {
            System.out.println((System.nanoTime() - begun) / 1e9 + " s " + database.access().user());
        }
    }
}
