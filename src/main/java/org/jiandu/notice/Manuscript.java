package org.jiandu.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Guide.Named;

/** A notice as it is handed in: the source and what guides its reading; the same two always give the same notice. */
public record Manuscript(String slug, Source source, Guide guide) {

    /** @throws Unreadable no numbered item in it */
    public Notice read() {
        return new NoticeReader(guide).read(slug, source);
    }

    /** Every notice in {@code seeds/notice}, one folder each, by name. */
    public static List<Manuscript> all(Path seeds) throws IOException {
        var all = new ArrayList<Manuscript>();
        try (var folders = Files.list(seeds.resolve("notice"))) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                all.add(in(folder));
            }
        }
        return all;
    }

    /** Reads {@code notice.txt}, {@code departments.csv}, {@code themes.csv}, {@code corrections.csv}; the folder's name is the slug. */
    public static Manuscript in(Path folder) throws IOException {
        var departments = rows(folder, "departments.csv").stream()
                .map(r -> new Named(
                        cell(r, "printed"), cell(r, "code").isEmpty() ? null : new DepartmentCode(cell(r, "code"))))
                .toList();
        var themes = new HashMap<Integer, String>();
        rows(folder, "themes.csv").forEach(r -> themes.put(number(r, "ordinal"), cell(r, "theme")));
        var corrections = rows(folder, "corrections.csv").stream()
                .map(r -> Correction.proposed(
                        number(r, "item"), cell(r, "printed"), cell(r, "corrected"),
                        Certainty.valueOf(cell(r, "class").toUpperCase(Locale.ROOT))))
                .toList();
        return new Manuscript(
                String.valueOf(folder.getFileName()), Source.of(Files.readAllBytes(folder.resolve("notice.txt"))),
                new Guide(departments, themes, corrections));
    }

    private static List<Map<String, String>> rows(Path folder, String file) throws IOException {
        return Csv.read(Files.readString(folder.resolve(file)));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }
}
