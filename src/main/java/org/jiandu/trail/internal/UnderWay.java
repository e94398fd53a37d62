package org.jiandu.trail.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.trail.internal.JdbcTrail.Place;
import org.jiandu.trail.internal.JdbcTrail.Waiting;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has recorded so far. Its acts are written together at its end, still inside it: one statement for
 * all of them and one for each subject, instead of four for each act. A subject found in the database stays locked from
 * its first act on; one opened here is known to nobody else.
 */
final class UnderWay implements TransactionSynchronization {
    private final JdbcTrail rows;
    private final Runnable committed;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Waiting> acts = new ArrayList<>();
    private boolean written;

    private UnderWay(JdbcTrail rows, Runnable committed) {
        this.rows = rows;
        this.committed = committed;
    }

    /** That of the running transaction; a suspended one keeps its own. */
    static UnderWay of(JdbcTrail rows, Runnable committed) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(UnderWay.class::isInstance)
                .map(UnderWay.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new UnderWay(rows, committed);
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    void open(String subject) {
        opened.add(subject);
        places.put(subject, new Place(subject, 0, null));
        writeIfLate();
    }

    /** Places that were locked already. */
    Set<String> take(List<Place> taken) {
        taken.forEach(place -> places.putIfAbsent(place.subject(), place));
        return taken.stream().map(Place::subject).collect(Collectors.toSet());
    }

    Optional<Place> place(String subject) {
        var known = Optional.ofNullable(places.get(subject));
        return known.isPresent() ? known : rows.place(subject);
    }

    void append(Waiting act) {
        var leaf = act.leaf();
        acts.add(act);
        places.put(act.subject(), new Place(act.subject(), leaf.n() + 1, leaf.hash()));
        writeIfLate();
    }

    /** An act of another listener to the same end comes after this one has written. */
    private void writeIfLate() {
        if (written) {
            write();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        write();
    }

    private void write() {
        for (var subject : opened) {
            rows.open(place(subject).orElseThrow());
        }
        rows.append(acts);
        acts.stream().map(Waiting::subject).distinct().filter(s -> !opened.contains(s)).forEach(subject ->
                rows.moveOn(place(subject).orElseThrow()));
        opened.clear();
        acts.clear();
    }

    @Override
    public void afterCommit() {
        committed.run();
    }
}
