package org.jiandu.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the policy table.
 *
 * @param cells every column as printed, by its name
 */
public record Rule(Map<String, String> cells) {
    public static final List<String> COLUMNS = List.of(
            "policy_id", "name_zh", "kind", "trigger", "duration", "unit", "roll", "extension_days", "cap_days",
            "extension_approver", "satisfied_by", "letter", "extension_note", "counting_note", "legal_source",
            "certainty", "product_use", "quote");

    public Rule {
        cells = Map.copyOf(cells);
        if (!cells.keySet().containsAll(COLUMNS)) {
            throw new IllegalArgumentException("a policy has the columns " + COLUMNS);
        }
    }

    public enum Unit {
        CALENDAR_DAY,
        WORKING_DAY,
        MONTH,
        HOUR,
        MINUTE
    }

    /** @param extensionDays most days of one extension, 0 for none; {@code capDays} likewise for all of them */
    public record Length(int count, Unit unit, boolean rolls, int extensionDays, int capDays) {}

    public String id() {
        return cell("policy_id");
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The term, or empty for a rule that gives none (kind RULE). */
    public Optional<Length> length() {
        if (!cell("kind").equals("TERM")) {
            return Optional.empty();
        }
        return Optional.of(new Length(
                Integer.parseInt(cell("duration")), Unit.valueOf(cell("unit")), cell("roll").equals("Y"),
                number("extension_days"), number("cap_days")));
    }

    /** Only what was read in the primary text is called law; everything else is our own promise or to be verified. */
    public Policy policy() {
        return new Policy(
                id(), cell("name_zh"), cell("certainty").equals("TEXT"), cell("legal_source"), cell("quote"));
    }

    private int number(String column) {
        return cell(column).isEmpty() ? 0 : Integer.parseInt(cell(column));
    }
}
