package org.jiandu.routing.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiandu.routing.Matter;
import org.jiandu.routing.Proposal;
import org.jiandu.routing.Routing.Trial;
import org.jiandu.routing.RuleSet;

/** Two rule sets on the same matters, counted by class. */
final class Comparing {
    private Comparing() {}

    static Trial of(RuleSet standing, RuleSet next, List<Matter> matters) {
        var pairs = matters.stream().map(m -> new Pair(standing.propose(m), next.propose(m))).toList();
        Map<String, List<Pair>> byClass =
                pairs.stream().collect(Collectors.groupingBy(Pair::change, TreeMap::new, Collectors.toList()));
        var rows = byClass.values().stream()
                .map(group -> new Trial.Row(
                        group.getFirst().was().as(), group.getFirst().would().as(), group.size(), changed(group)))
                .toList();
        return new Trial(matters.size(), changed(pairs), rows);
    }

    private static int changed(List<Pair> pairs) {
        return Math.toIntExact(pairs.stream().filter(Pair::differs).count());
    }

    private record Pair(Proposal was, Proposal would) {
        String change() {
            return was.as().name() + ">" + would.as().name();
        }

        boolean differs() {
            return was.as() != would.as()
                    || !was.to().equals(would.to())
                    || was.seal() != would.seal()
                    || was.upward() != would.upward();
        }
    }
}
