package org.jiandu.correspondence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.kernel.Seed;
import org.springframework.stereotype.Component;

/** The letter texts in {@code seeds/letters}. */
@Component
class LetterSeed implements Seed {
    private final LetterDesk desk;

    LetterSeed(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String what() {
        return "letters";
    }

    @Override
    public int load(Path seeds) throws IOException {
        int fresh = 0;
        try (var files = Files.list(seeds.resolve("letters"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                fresh += desk.adopt(Template.read(Files.readString(file))) ? 1 : 0;
            }
        }
        return fresh;
    }
}
