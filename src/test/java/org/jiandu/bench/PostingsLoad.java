package org.jiandu.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The postings of loaded texts, many tickets at a time and in their order in the table: so a page is written once. */
final class PostingsLoad {
    private static final int FULL = 1_000_000;
    private static final int ROWS = 4_000;

    private final Method grams;
    private final List<Posting> waiting = new ArrayList<>(FULL + 100_000);

    private record Posting(long gram, Timestamp at, int row) {}

    PostingsLoad() {
        try {
            grams = Class.forName("org.jiandu.ticket.internal.Grams").getDeclaredMethod("of", String.class);
            grams.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(String text, Timestamp at, int row) {
        try {
            for (var gram : (Set<?>) grams.invoke(null, text)) {
                waiting.add(new Posting((Long) gram, at, row));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isFull() {
        return waiting.size() >= FULL;
    }

    /** Writes what waits and commits. */
    void write(Connection on) throws SQLException {
        waiting.sort(Comparator.comparingLong(Posting::gram).thenComparing(Posting::at).thenComparingInt(Posting::row));
        var sql = new StringBuilder();
        try (var statement = on.createStatement()) {
            for (int i = 0; i < waiting.size(); i++) {
                var one = waiting.get(i);
                sql.append(i % ROWS == 0 ? "INSERT INTO ticket_gram (gram, at, row_no) VALUES (" : ",(")
                        .append(one.gram()).append(",'").append(one.at()).append("',").append(one.row()).append(')');
                if (i % ROWS == ROWS - 1 || i == waiting.size() - 1) {
                    statement.executeUpdate(sql.toString());
                    sql.setLength(0);
                }
            }
        }
        on.commit();
        waiting.clear();
    }
}
