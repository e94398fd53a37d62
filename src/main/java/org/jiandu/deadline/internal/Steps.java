package org.jiandu.deadline.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.deadline.Term.Step;
import org.jiandu.deadline.Term.What;

/** The reasoning as it is stored: one line a step, parts divided by tabs. */
final class Steps {
    private Steps() {}

    static String text(List<Step> steps) {
        return steps.stream()
                .map(s -> String.join(
                        "\t", s.what().name(), s.from().toString(), s.to().toString(), Integer.toString(s.days()),
                        s.name() == null ? "" : s.name(), s.source() == null ? "" : s.source()))
                .collect(Collectors.joining("\n"));
    }

    static List<Step> read(String text) {
        return text.lines()
                .map(l -> l.split("\t", -1))
                .map(p -> new Step(
                        What.valueOf(p[0]), LocalDate.parse(p[1]), LocalDate.parse(p[2]), Integer.parseInt(p[3]),
                        p[4].isEmpty() ? null : p[4], p[5].isEmpty() ? null : p[5]))
                .toList();
    }
}
