package org.jiandu.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern IN_FORCE = Pattern.compile("\\((\\d{4}-\\d{2}-\\d{2})施行\\)");

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

    /** @throws IllegalArgumentException a rule that gives no term */
    public Length term() {
        return length().orElseThrow(() -> new IllegalArgumentException(id() + " is a rule without a term"));
    }

    /** The first day on which the rule was law, as its source prints it ({@code …施行}); for a promise there is none. */
    public Optional<LocalDate> since() {
        var printed = IN_FORCE.matcher(cell("legal_source"));
        return printed.find() ? Optional.of(LocalDate.parse(printed.group(1))) : Optional.empty();
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
