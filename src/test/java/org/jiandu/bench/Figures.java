package org.jiandu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was measured, each beside its limit; a figure that could not be measured is missed, and says why. */
final class Figures {
    private final List<Figure> all = new ArrayList<>();

    /**
     * @param value null where it was not measured
     * @param limit null where there is none; {@code most} whether it is an upper limit
     * @param note what the reader must know, or empty
     */
    record Figure(
            String name, @Nullable Double value, String unit, @Nullable Double limit, boolean most, String note) {
        boolean missed() {
            return limit != null && (value == null || (most ? value > limit : value < limit));
        }

        String line() {
            var mark = limit == null ? " " : missed() ? "✗" : "✓";
            var figure = value == null ? "      -" : String.format(Locale.ROOT, "%7.1f", value);
            var against = limit == null
                    ? ""
                    : String.format(Locale.ROOT, "  (%s %s%s)", most ? "≤" : "≥", plain(limit), ratio());
            return "%s %-66s %s %-2s%s%s".formatted(mark, name, figure, unit, against, note.isEmpty() ? "" : "  " + note);
        }

        private String ratio() {
            return value == null || limit == null ? "" : String.format(Locale.ROOT, ", ratio %.2f", value / limit);
        }

        private static String plain(double limit) {
            return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
        }

        String json() {
            return String.format(
                    Locale.ROOT, "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"limit\":%s,\"bound\":\"%s\",\"kept\":%s,\"note\":\"%s\"}",
                    escaped(name), number(value), unit, number(limit), most ? "most" : "least",
                    limit == null ? "null" : String.valueOf(!missed()), escaped(note));
        }

        private static String number(@Nullable Double value) {
            return value == null ? "null" : String.format(Locale.ROOT, "%.3f", value);
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        }
    }

    void most(String name, double value, String unit, double limit) {
        add(new Figure(name, value, unit, limit, true, ""));
    }

    void most(String name, double value, String unit, double limit, String note) {
        add(new Figure(name, value, unit, limit, true, note));
    }

    void least(String name, double value, String unit, double limit) {
        add(new Figure(name, value, unit, limit, false, ""));
    }

    void least(String name, double value, String unit, double limit, String note) {
        add(new Figure(name, value, unit, limit, false, note));
    }

    void plain(String name, double value, String unit) {
        add(new Figure(name, value, unit, null, true, ""));
    }

    /** Said loudly: without a browser nobody knows. */
    void unmeasured(String name, String unit, double limit, String why) {
        add(new Figure(name, null, unit, limit, true, "没有测 NOT MEASURED: " + why));
    }

    private void add(Figure figure) {
        all.add(figure);
        System.err.println("portal: " + figure.line());
    }

    boolean kept() {
        return all.stream().noneMatch(Figure::missed);
    }

    void print(boolean json, String machine) {
        if (json) {
            System.out.println("{\"machine\":\"" + Figure.escaped(machine) + "\",\"kept\":" + kept() + ",\"figures\":["
                    + all.stream().map(Figure::json).collect(Collectors.joining(",")) + "]}");
        } else {
            System.out.println(machine);
            all.forEach(f -> System.out.println(f.line()));
        }
    }
}
