package org.jiandu.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What changed from one wording to the next, line by line: the longest common lines stay, the rest went or came. */
public record Difference(List<Line> lines) {
    public Difference {
        lines = List.copyOf(lines);
    }

    public enum What {
        SAME,
        GONE,
        NEW
    }

    public record Line(What what, String text) {}

    public boolean none() {
        return lines.stream().allMatch(l -> l.what() == What.SAME);
    }

    /** With no more than {@code around} lines that stayed before and after each change. */
    public Difference near(int around) {
        var all = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var near = lines.subList(Math.max(0, i - around), Math.min(lines.size(), i + around + 1));
            if (near.stream().anyMatch(l -> l.what() != What.SAME)) {
                all.add(lines.get(i));
            }
        }
        return new Difference(all);
    }

    public static Difference of(String before, String after) {
        var was = before.lines().filter(l -> !l.isBlank()).toList();
        var is = after.lines().filter(l -> !l.isBlank()).toList();
        var common = common(was, is);
        var all = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                all.add(new Line(What.SAME, was.get(i++)));
                j++;
            } else if (i < was.size() && (j == is.size() || common[i + 1][j] >= common[i][j + 1])) {
                all.add(new Line(What.GONE, was.get(i++)));
            } else {
                all.add(new Line(What.NEW, is.get(j++)));
            }
        }
        return new Difference(Collections.unmodifiableList(all));
    }

    /** How many lines the rests from i and j have in common; a page has at most a few hundred lines. */
    private static int[][] common(List<String> was, List<String> is) {
        var common = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
