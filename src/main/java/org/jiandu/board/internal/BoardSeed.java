package org.jiandu.board.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiandu.board.Indicator;
import org.jiandu.board.Promise;
import org.jiandu.board.Rhythm;
import org.jiandu.board.SiteColumn;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.Seed;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the notices in {@code seeds/notice} promise: {@code promises.csv}, {@code claims.csv}, {@code columns.csv}, {@code
 * indicators.csv} beside the notice, each where there is one.
 */
@Component
class BoardSeed implements Seed {
    private static final String YEAR_END = "YEAR_END";

    private final BoardActs acts;
    private final JdbcBoard rows;
    private final Notices notices;
    private final TransactionTemplate transaction;

    BoardSeed(BoardActs acts, JdbcBoard rows, Notices notices, PlatformTransactionManager transactions) {
        this.acts = acts;
        this.rows = rows;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String what() {
        return "board";
    }

    @Override
    public int load(Path seeds) throws IOException {
        int fresh = 0;
        for (var notice : notices.all()) {
            var tables = new Tables(
                    read(seeds, notice, "promises"), read(seeds, notice, "claims"), read(seeds, notice, "columns"),
                    read(seeds, notice, "indicators"));
            fresh += transaction.execute(_ -> acts.open(notice.slug()) ? add(notice, tables) : 0);
        }
        return fresh;
    }

    private record Tables(
            List<Map<String, String>> promises, List<Map<String, String>> claims, List<Map<String, String>> columns,
            List<Map<String, String>> indicators) {}

    private static List<Map<String, String>> read(Path seeds, Notice notice, String table) throws IOException {
        var file = seeds.resolve("notice").resolve(notice.slug()).resolve(table + ".csv");
        return Files.exists(file) ? Csv.read(Files.readString(file)) : List.of();
    }

    private int add(Notice notice, Tables tables) {
        tables.promises().forEach(row -> rows.add(promise(notice, row)));
        tables.claims().forEach(row -> rows.addClaim(quoted(notice, row), cell(row, "quote")));
        int n = 0;
        for (var row : tables.columns()) {
            rows.add(notice.slug(), ++n, new SiteColumn(
                    cell(row, "code"), cell(row, "name"), cell(row, "name_en"), Refs.all(notice.slug(), cell(row, "measures"))));
        }
        for (var row : tables.indicators()) {
            rows.add(notice.slug(), ++n, new Indicator(
                    cell(row, "code"), cell(row, "name"), cell(row, "name_en"),
                    Arrays.stream(cell(row, "items").split(" ", -1)).map(Integer::valueOf).toList()));
        }
        return n + tables.promises().size() + tables.claims().size();
    }

    private static Promise promise(Notice notice, Map<String, String> row) {
        var ref = quoted(notice, row);
        var kind = cell(row, "kind");
        return kind.equals(YEAR_END)
                ? new Promise.YearEnd(ref, Integer.parseInt(cell(row, "year")), cell(row, "quote"))
                : new Promise.Recurring(ref, Rhythm.valueOf(kind), cell(row, "quote"));
    }

    /** The measure of a row, which must say what the row quotes. */
    private static MeasureRef quoted(Notice notice, Map<String, String> row) {
        var ref = Refs.read(notice.slug(), cell(row, "measure"));
        return notice.measure(ref)
                .filter(m -> m.measure().text().corrected().contains(cell(row, "quote")))
                .map(Notice.Named::ref)
                .orElseThrow(() -> new IllegalArgumentException(ref.path() + " does not say " + cell(row, "quote")));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
