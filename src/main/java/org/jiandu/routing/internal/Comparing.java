package org.jiandu.routing.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiandu.routing.Matter;
import org.jiandu.routing.Proposal;
import org.jiandu.routing.Routing.Trial;
import org.jiandu.routing.RuleSet;
import org.jiandu.ticket.Ticket;

/** Two rule sets on the same matters, counted by class. */
final class Comparing {
    private Comparing() {}

    static Trial of(RuleSet standing, RuleSet next, List<Past> past) {
        var pairs = past.stream()
                .map(p -> new Pair(p.ticket(), standing.propose(p.matter()), next.propose(p.matter())))
                .toList();
        Map<String, List<Pair>> byClass =
                pairs.stream().collect(Collectors.groupingBy(Pair::change, TreeMap::new, Collectors.toList()));
        var rows = byClass.values().stream()
                .map(group -> new Trial.Row(
                        group.getFirst().was().as(), group.getFirst().would().as(), group.size(), changed(group)))
                .toList();
        var changes = pairs.stream()
                .filter(Pair::differs)
                .map(p -> new Trial.Change(p.ticket().id(), p.ticket().number(), p.was(), p.would()))
                .toList();
        return new Trial(past.size(), changes.size(), rows, changes);
    }

    private static int changed(List<Pair> pairs) {
        return Math.toIntExact(pairs.stream().filter(Pair::differs).count());
    }

    /** A ticket somebody may read, as the rules read it. */
    record Past(Ticket ticket, Matter matter) {}

    private record Pair(Ticket ticket, Proposal was, Proposal would) {
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
