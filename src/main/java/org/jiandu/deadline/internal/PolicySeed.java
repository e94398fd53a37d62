package org.jiandu.deadline.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.deadline.Rule;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.Seed;
import org.springframework.stereotype.Component;

/** The rules in {@code seeds/deadline-policies.csv}, and in {@code seeds/policy-articles.csv} what they rest on. */
@Component
class PolicySeed implements Seed {
    private final PolicyBook book;

    PolicySeed(PolicyBook book) {
        this.book = book;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String what() {
        return "deadline policies";
    }

    @Override
    public int load(Path seeds) throws IOException {
        int rules = book.adopt(Csv.read(Files.readString(seeds.resolve("deadline-policies.csv"))).stream()
                .map(Rule::new)
                .toList());
        return rules + book.cite(Csv.read(Files.readString(seeds.resolve("policy-articles.csv"))));
    }
}
