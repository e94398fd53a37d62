package org.jiandu.paper.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of a sheet as it is meant. */
final class Line {
    private Line() {}

    sealed interface Any {}

    record Paragraph(String text) implements Any {}

    record To(String text) implements Any {}

    record Heading(String text) implements Any {}

    record Note(String text) implements Any {}

    /** @param cells label, value, label, value; or label, value */
    record Row(List<String> cells, int lines) implements Any {}

    record Head(List<String> columns, List<Integer> widths) implements Any {}

    record Cells(List<String> cells) implements Any {}

    record Sign(List<String> labels) implements Any {}

    record Blank(int lines) implements Any {}

    record Foot(String text) implements Any {}

    record Seal() implements Any {}

    static List<Any> read(String body) {
        return body.lines().filter(l -> !l.isBlank()).<Any>map(Line::one).toList();
    }

    private static Any one(String line) {
        if (!line.startsWith("#")) {
            return new Paragraph(line.strip());
        }
        int gap = line.indexOf(' ');
        var word = gap < 0 ? line.strip() : line.substring(0, gap);
        var rest = gap < 0 ? "" : line.substring(gap + 1).strip();
        return switch (word) {
            case "#to" -> new To(rest);
            case "#h" -> new Heading(rest);
            case "#note" -> new Note(rest);
            case "#row" -> new Row(cells(rest), 1);
            case "#tall" -> tall(rest);
            case "#table" -> head(cells(rest));
            case "#tr" -> new Cells(cells(rest));
            case "#sign" -> new Sign(cells(rest));
            case "#blank" -> new Blank(Integer.parseInt(rest));
            case "#foot" -> new Foot(rest);
            case "#seal" -> new Seal();
            default -> new Paragraph(line);
        };
    }

    private static Any tall(String rest) {
        int gap = rest.indexOf(' ');
        return new Row(cells(rest.substring(gap + 1)), Integer.parseInt(rest.substring(0, gap)));
    }

    private static Any head(List<String> columns) {
        var names = new ArrayList<String>();
        var widths = new ArrayList<Integer>();
        for (var column : columns) {
            int colon = column.lastIndexOf(':');
            names.add(column.substring(0, colon));
            widths.add(Integer.parseInt(column.substring(colon + 1)));
        }
        return new Head(List.copyOf(names), List.copyOf(widths));
    }

    private static List<String> cells(String rest) {
        return Arrays.stream(rest.split("\\|", -1)).map(String::strip).toList();
    }
}
