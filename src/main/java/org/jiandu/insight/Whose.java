package org.jiandu.insight;

import org.jiandu.kernel.DepartmentCode;

/** Whose tickets a question is about; a ticket counts for the department it was last assigned to (最近一次交办). */
public sealed interface Whose {

    /** The whole court. */
    record Everybody() implements Whose {}

    /** What no department was ever given: it lies with 信访办 (尚未交办). */
    record Unassigned() implements Whose {}

    record Unit(DepartmentCode code) implements Whose {}

    /** As it stands in an address: {@code all}, {@code none} or the department's code. */
    default String text() {
        return switch (this) {
            case Everybody _ -> "all";
            case Unassigned _ -> "none";
            case Unit(var code) -> code.value();
        };
    }

    /** @throws IllegalArgumentException neither {@code all} nor {@code none} nor the form of a code */
    static Whose read(String text) {
        return switch (text) {
            case "all" -> new Everybody();
            case "none" -> new Unassigned();
            default -> new Unit(new DepartmentCode(text));
        };
    }

    default boolean owns(Course course) {
        return switch (this) {
            case Everybody _ -> true;
            case Unassigned _ -> course.department() == null;
            case Unit(var code) -> code.equals(course.department());
        };
    }
}
