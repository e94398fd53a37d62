package org.jiandu.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;

/**
 * One routing rule: where its words stand and its conditions hold, it proposes its result.
 *
 * @param when what must hold
 * @param result a class for SEAL, HARM and CLASS; a department or {@value #NOBODY} for DEPARTMENT; nothing for UPWARD
 */
public record Rule(String id, Family family, int priority, When when, String result, String explanation, String source) {
    static final String NOBODY = "NONE";

    public Rule {
        if (!id.matches("[A-Z][A-Z0-9]{1,11}") || explanation.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(id + ": id, explanation and source");
        }
        var known =
                switch (family) {
                    case SEAL, HARM, CLASS -> TicketClass.valueOf(result).name();
                    case DEPARTMENT -> new DepartmentCode(result).value();
                    case UPWARD -> result;
                };
        if (known.isEmpty()) {
            throw new IllegalArgumentException(id + ": a result");
        }
    }

    /** What a rule is about; of each the highest priority that holds counts, HARM and UPWARD only refine. */
    public enum Family {
        /** 封存. */
        SEAL,
        /** Turns a report (检举) into an accusation (控告). */
        HARM,
        /** 上级渠道. */
        UPWARD,
        CLASS,
        DEPARTMENT
    }

    /**
     * Conditions; an empty list asks for nothing.
     *
     * @param all words that must all stand
     * @param any of these one must stand
     * @param also and one of these too
     * @param except phrases within which a word does not count
     * @param none words that must not stand
     */
    public record When(
            List<String> all, List<String> any, List<String> also, List<String> except, List<String> none, Set<Integer> items,
            Set<String> subjects, Set<Kind> said, Set<TicketClass> classes) {
        public When {
            all = List.copyOf(all);
            any = List.copyOf(any);
            also = List.copyOf(also);
            except = List.copyOf(except);
            none = List.copyOf(none);
            items = Set.copyOf(items);
            subjects = Set.copyOf(subjects);
            said = Set.copyOf(said);
            classes = Set.copyOf(classes);
        }
    }

    /** The department it proposes; empty where it proposes none, or something else. */
    public Optional<DepartmentCode> department() {
        return family == Family.DEPARTMENT && !result.equals(NOBODY) ? Optional.of(new DepartmentCode(result)) : Optional.empty();
    }

    /** The words that led to it; empty where it does not hold. */
    Optional<List<String>> holds(Matter matter, String plain, TicketClass as) {
        if (!about(matter, as)) {
            return Optional.empty();
        }
        var text = plain;
        for (var phrase : when.except()) {
            text = text.replace(phrase, "\n");
        }
        var words = new ArrayList<String>();
        return where(when.all(), text).size() == when.all().size()
                        && one(when.any(), text, words)
                        && one(when.also(), text, words)
                        && where(when.none(), text).isEmpty()
                ? Optional.of(Stream.concat(when.all().stream(), words.stream()).distinct().toList())
                : Optional.empty();
    }

    private boolean about(Matter matter, TicketClass as) {
        return (when.items().isEmpty() || when.items().contains(matter.itemNumber()))
                && (when.subjects().isEmpty() || when.subjects().contains(matter.subject()))
                && (when.said().isEmpty() || when.said().contains(matter.kind()))
                && (when.classes().isEmpty() || when.classes().contains(as));
    }

    private static boolean one(List<String> list, String text, List<String> words) {
        var found = where(list, text);
        words.addAll(found);
        return list.isEmpty() || !found.isEmpty();
    }

    private static List<String> where(List<String> list, String text) {
        return list.stream().filter(text::contains).toList();
    }

    /** @throws IllegalArgumentException what is wrong with it, in words */
    static Rule of(Map<String, String> row) {
        var when = new When(
                list(row, "all"), list(row, "any"), list(row, "also"), list(row, "except"), list(row, "none"),
                list(row, "items").stream().map(Integer::valueOf).collect(Collectors.toSet()),
                Set.copyOf(list(row, "subjects")),
                list(row, "said").stream().map(Kind::valueOf).collect(Collectors.toSet()),
                list(row, "classes").stream().map(TicketClass::valueOf).collect(Collectors.toSet()));
        return new Rule(
                cell(row, "id"), Family.valueOf(cell(row, "kind")), Integer.parseInt(cell(row, "priority")), when,
                cell(row, "result"), cell(row, "explanation"), cell(row, "source"));
    }

    private static List<String> list(Map<String, String> row, String column) {
        return Stream.of(cell(row, column).split("\\|")).map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
