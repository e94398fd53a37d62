package org.jiandu.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables as RFC 4180 has them, with a header line: our own seeds are read, exports are written. */
public final class Csv {
    private Csv() {}

    /**
     * Reads every row by its column names; a byte order mark and CRLF are fine, a missing cell is empty.
     *
     * @throws IllegalArgumentException an open quote or a row with more cells than the header
     */
    public static List<Map<String, String>> read(String text) {
        var records = records(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (records.isEmpty()) {
            return List.of();
        }
        var header = records.getFirst();
        var rows = new ArrayList<Map<String, String>>();
        for (var record : records.subList(1, records.size())) {
            if (record.size() > header.size()) {
                throw new IllegalArgumentException("row " + (rows.size() + 2) + " has " + record.size() + " cells");
            }
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), i < record.size() ? record.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** What a spreadsheet would take for a formula when a cell begins with it. */
    private static final String FORMULA = "=+-@\t\r";

    /**
     * Writes lines with a byte order mark and CRLF, every cell quoted. A cell that a spreadsheet would run as a formula
     * begins with an apostrophe, also where it is a negative number.
     */
    public static String write(List<List<String>> lines) {
        var text = new StringBuilder("\ufeff");
        for (var line : lines) {
            for (int i = 0; i < line.size(); i++) {
                text.append(i == 0 ? "\"" : ",\"")
                        .append(harmless(line.get(i)).replace("\"", "\"\""))
                        .append('"');
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        List<String> record = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (twice) {
                    i++;
                }
                if (c == '"' && !twice) {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                record.add(ended(cell));
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is never closed");
        }
        if (!cell.isEmpty() || !record.isEmpty()) {
            record.add(ended(cell));
            records.add(record);
        }
        records.removeIf(r -> r.size() == 1 && r.getFirst().isEmpty());
        return records;
    }

    private static String ended(StringBuilder cell) {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
