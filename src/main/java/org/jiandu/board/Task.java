package org.jiandu.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.board.Submission.Matter;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.Actor;

/**
 * Something a department should enter next; words: {@code board.task.<why>}.
 *
 * @param due the last day, past where it is missing
 */
public record Task(Line line, Why why, LocalDate due) {
    /** Working days before the last day on which a department is told. */
    public static final int DAYS_AHEAD = 3;

    public enum Why {
        /** 年底前 is over and nothing was shown. */
        OVERDUE,
        /** A heart-beat's period is over. */
        MISSING,
        /** A heart-beat's period ends soon. */
        DUE
    }

    /** What this person may enter and nobody has handed in yet, oldest first. */
    public static List<Task> of(Reading reading, Kept kept, Actor.Staff who, WorkCalendar calendar) {
        var soon = calendar.after(reading.today(), DAYS_AHEAD);
        var tasks = new ArrayList<Task>();
        for (var line : reading.lines()) {
            if (Hands.enters(who, line.named().block())) {
                tasks.addAll(of(line, waiting(kept, line), soon));
            }
        }
        tasks.sort(Comparator.comparing(Task::due));
        return List.copyOf(tasks);
    }

    private static List<Task> of(Line line, List<Matter.Evidence> waiting, LocalDate soon) {
        var tasks = new ArrayList<Task>();
        var dated = line.yearEnd();
        if (dated != null && dated.overdue() && waiting.isEmpty()) {
            tasks.add(new Task(line, Why.OVERDUE, dated.promise().due()));
        }
        Set<Period> handedIn = waiting.stream()
                .flatMap(e -> Optional.ofNullable(e.proof().period()).stream())
                .collect(Collectors.toSet());
        for (var beats : line.beats()) {
            beats.missing().stream()
                    .filter(p -> !handedIn.contains(p))
                    .forEach(p -> tasks.add(new Task(line, Why.MISSING, p.last())));
            var running = beats.running();
            if (running != null && !beats.runningKept() && !running.last().isAfter(soon) && !handedIn.contains(running)) {
                tasks.add(new Task(line, Why.DUE, running.last()));
            }
        }
        return tasks;
    }

    private static List<Matter.Evidence> waiting(Kept kept, Line line) {
        return kept.submissions().stream()
                .filter(Submission::waits)
                .flatMap(s -> s.matter() instanceof Matter.Evidence e && e.ref().equals(line.ref())
                        ? Optional.of(e).stream()
                        : Optional.<Matter.Evidence>empty().stream())
                .toList();
    }
}
