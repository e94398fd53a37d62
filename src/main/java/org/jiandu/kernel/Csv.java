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
        var records = lines(text);
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

    /**
     * The cells of every line that is not blank, that of the column names first.
     *
     * @throws IllegalArgumentException an open quote
     */
    public static List<List<String>> lines(String file) {
        var text = file.startsWith("\ufeff") ? file.substring(1) : file;
        var reader = new Reader();
        for (int i = 0; i < text.length(); i++) {
            boolean twice = text.startsWith("\"\"", i) && reader.quoted;
            reader.take(text.charAt(i), twice);
            if (twice) {
                i++;
            }
        }
        return reader.end();
    }

    /** Takes one character after the other; two quotes inside quotes are one of the text. */
    private static final class Reader {
        private final List<List<String>> records = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> record = new ArrayList<>();
        private boolean quoted;

        void take(char c, boolean twice) {
            if (c == '"' && !twice) {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(c);
            } else if (c == ',') {
                endCell();
            } else if (c == '\n') {
                endRecord();
            } else if (c != '\r') {
                cell.append(c);
            }
        }

        private void endCell() {
            record.add(cell.toString());
            cell.setLength(0);
        }

        private void endRecord() {
            endCell();
            if (record.size() > 1 || !record.getFirst().isEmpty()) {
                records.add(record);
            }
            record = new ArrayList<>();
        }

        List<List<String>> end() {
            if (quoted) {
                throw new IllegalArgumentException("a quote is never closed");
            }
            if (!cell.isEmpty() || !record.isEmpty()) {
                endRecord();
            }
            return records;
        }
    }
}
