package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.routing.Rule;
import org.jiandu.routing.RuleSet;

/** A set of rules as somebody reads it: when, which words, what then; one table a family, cards on a telephone. */
class RulesTable extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("id", "when", "words", "result", "seal", "why");

    private final transient RoutingModel model;

    RulesTable(RoutingModel model, RuleSet set) {
        this.model = model;
        Stream.of(Rule.Family.values()).forEach(family -> {
            var rules = set.rules().stream().filter(r -> r.family() == family).toList();
            if (!rules.isEmpty()) {
                family(getTranslation("office.rules.family." + family.name()), rules);
            }
        });
    }

    private void family(String name, List<Rule> rules) {
        var headings = COLUMNS.stream().map(c -> getTranslation("office.rules.column." + c)).toList();
        var table = new NativeTable();
        table.addClassName("figures");
        table.setCaptionText(name);
        var head = table.getHead().addRow();
        headings.forEach(h -> head.addHeaderCell().add(new Span(h)));
        head.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        rules.forEach(rule -> {
            var row = table.getBody().addRow();
            var cells = List.of(
                    List.of(getTranslation("office.rules.id", rule.id(), String.valueOf(rule.priority()))), when(rule.when()),
                    words(rule.when()), List.of(result(rule)), List.of(seal(rule)), List.of(rule.explanation(), rule.source()));
            for (int i = 0; i < cells.size(); i++) {
                cell(row, headings.get(i), cells.get(i));
            }
        });
        add(new H3(name), Say.box("figures-around", table));
    }

    /** The heading is said again in front of the cell where the table is cards. */
    private static void cell(NativeTableRow row, String heading, List<String> lines) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-heading", heading);
        var value = Say.box("value");
        lines.forEach(line -> value.add(Say.word(line)));
        cell.add(value);
    }

    private List<String> when(Rule.When when) {
        var lines = new ArrayList<String>();
        line(lines, "when.classes", when.classes(), c -> getTranslation("ticket.class." + c.name()));
        line(lines, "when.said", when.said(), k -> getTranslation("ticket.kind." + k.name()));
        line(lines, "when.subjects", when.subjects(), s -> s);
        line(lines, "when.items", when.items(), String::valueOf);
        return lines.isEmpty() ? List.of(getTranslation("office.rules.when.any")) : lines;
    }

    private List<String> words(Rule.When when) {
        var lines = new ArrayList<String>();
        line(lines, "words.all", when.all(), w -> w);
        line(lines, "words.any", when.any(), w -> w);
        line(lines, "words.also", when.also(), w -> w);
        line(lines, "words.except", when.except(), w -> w);
        line(lines, "words.none", when.none(), w -> w);
        return lines.isEmpty() ? List.of(getTranslation("office.rules.words.free")) : lines;
    }

    private <T extends Comparable<? super T>> void line(
            List<String> lines, String key, Collection<T> values, Function<T, String> word) {
        if (!values.isEmpty()) {
            var all = values instanceof List<T> ? values.stream() : values.stream().sorted();
            lines.add(getTranslation("office.rules." + key, all.map(word).collect(Collectors.joining(getTranslation("office.comma")))));
        }
    }

    private String result(Rule rule) {
        return switch (rule.family()) {
            case SEAL, HARM, CLASS -> getTranslation("ticket.class." + rule.result());
            case UPWARD -> getTranslation("office.rules.upward");
            case DEPARTMENT ->
                rule.department().map(unit -> model.name(unit, getLocale())).orElseGet(() -> getTranslation("office.rules.nobody"));
        };
    }

    /** What goes upward is looked at by a person first as well. */
    private String seal(Rule rule) {
        return switch (rule.family()) {
            case SEAL, UPWARD -> getTranslation("office.rules.seal.yes");
            case HARM, CLASS, DEPARTMENT -> getTranslation("office.rules.seal.no");
        };
    }
}
