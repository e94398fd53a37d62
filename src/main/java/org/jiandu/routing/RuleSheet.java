package org.jiandu.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;

/** A table of rules as somebody wrote it: a set, or everything that is wrong with it, line by line. */
public sealed interface RuleSheet {

    /** It is a set of rules. */
    record Sound(RuleSet set) implements RuleSheet {}

    /** It is none; lines are counted from that of the column names, blank ones left out. */
    record Faulty(List<Refusal> reasons) implements RuleSheet {
        public Faulty {
            reasons = List.copyOf(reasons);
        }
    }

    /** Reads a table with a header line, cells parted by commas. */
    static RuleSheet of(String csv) {
        List<List<String>> lines;
        try {
            lines = Csv.lines(csv);
        } catch (IllegalArgumentException openQuote) {
            return new Faulty(List.of(Refusal.of("routing.refused.quote")));
        }
        var wrong = new Reader(lines).wrong();
        return wrong.isEmpty() ? new Sound(RuleSet.read(csv)) : new Faulty(wrong);
    }

    /** Goes through the lines once and notes what it meets. */
    final class Reader {
        private static final List<String> NEEDED = List.of("id", "kind", "priority", "result", "explanation", "source");
        private static final List<String> MORE =
                List.of("all", "any", "also", "except", "none", "items", "subjects", "said", "classes");

        private final List<List<String>> lines;
        private final List<Refusal> wrong = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        private Reader(List<List<String>> lines) {
            this.lines = lines;
        }

        private List<Refusal> wrong() {
            if (lines.size() < 2) {
                return List.of(Refusal.of("routing.refused.empty"));
            }
            if (lines.size() - 1 > RuleSet.MOST) {
                return List.of(Refusal.of("routing.refused.many", lines.size() - 1, RuleSet.MOST));
            }
            var header = lines.getFirst();
            NEEDED.stream().filter(c -> !header.contains(c)).forEach(c -> wrong.add(Refusal.of("routing.refused.column", c)));
            header.stream()
                    .filter(c -> !NEEDED.contains(c) && !MORE.contains(c))
                    .forEach(c -> wrong.add(Refusal.of("routing.refused.column.unknown", c)));
            if (wrong.isEmpty()) {
                for (int i = 1; i < lines.size(); i++) {
                    line(i + 1, header, lines.get(i));
                }
            }
            return wrong;
        }

        private void line(int number, List<String> header, List<String> cells) {
            if (cells.size() > header.size()) {
                wrong.add(Refusal.of("routing.refused.line.cells", number));
                return;
            }
            var row = new HashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            NEEDED.stream()
                    .filter(c -> row.getOrDefault(c, "").isBlank())
                    .forEach(c -> wrong.add(Refusal.of("routing.refused.line.blank", number, c)));
            id(number, row.getOrDefault("id", ""));
            number(number, row, "priority", s -> s.matches("-?\\d{1,6}"));
            list(row, "items").forEach(item -> number(number, Map.of("items", item), "items", s -> s.matches("\\d{1,4}")));
            list(row, "said").forEach(said -> code(number, "said", said, Kind.values()));
            list(row, "classes").forEach(as -> code(number, "classes", as, TicketClass.values()));
            var kind = row.getOrDefault("kind", "");
            if (code(number, "kind", kind, Rule.Family.values())) {
                result(number, Rule.Family.valueOf(kind), row.getOrDefault("result", ""));
            }
        }

        private void id(int number, String id) {
            if (!id.isBlank() && !id.matches("[A-Z][A-Z0-9]{1,11}")) {
                wrong.add(Refusal.of("routing.refused.line.id", number));
            } else if (!id.isBlank() && !ids.add(id)) {
                wrong.add(Refusal.of("routing.refused.line.twice", number, id));
            }
        }

        private void result(int number, Rule.Family family, String result) {
            switch (family) {
                case SEAL, HARM, CLASS -> code(number, "result", result, TicketClass.values());
                case DEPARTMENT -> {
                    if (!result.isBlank() && department(result).isEmpty()) {
                        wrong.add(Refusal.of("routing.refused.line.department", number, Rule.NOBODY));
                    }
                }
                case UPWARD -> {}
            }
        }

        private static Optional<DepartmentCode> department(String result) {
            try {
                return Optional.of(new DepartmentCode(result));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private void number(int number, Map<String, String> row, String column, Predicate<String> fits) {
            var cell = row.getOrDefault(column, "");
            if (!cell.isBlank() && !fits.test(cell)) {
                wrong.add(Refusal.of("routing.refused.line.number", number, column));
            }
        }

        /** What is blank was complained of already. */
        private boolean code(int number, String column, String cell, Enum<?>... known) {
            boolean fits = Arrays.stream(known).anyMatch(k -> k.name().equals(cell));
            if (!fits && !cell.isBlank()) {
                var words = Arrays.stream(known).map(Enum::name).collect(Collectors.joining(" "));
                wrong.add(Refusal.of("routing.refused.line.code", number, column, words));
            }
            return fits;
        }

        private static List<String> list(Map<String, String> row, String column) {
            return Stream.of(row.getOrDefault(column, "").split("\\|")).map(String::strip).filter(w -> !w.isEmpty()).toList();
        }
    }
}
