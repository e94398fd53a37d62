package org.jiandu.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiandu.attachment.Upload;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a department shows for a measure.
 *
 * @param day when it happened
 * @param period the heart-beat it is for, or null where it is for none
 */
public record Proof(LocalDate day, Kind kind, String text, List<Figure> figures, @Nullable Period period) {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 2_000;
    public static final int MOST_FIGURES = 10;

    public Proof {
        figures = List.copyOf(figures);
    }

    /** Words: {@code board.kind.<name>}. */
    public enum Kind {
        /** 会议 */
        MEETING,
        /** 培训 */
        TRAINING,
        /** 检查 */
        INSPECTION,
        /** 制度文件 */
        RULES,
        /** 数据 */
        FIGURES,
        /** 其他 */
        OTHER
    }

    /** As typed. */
    public record Draft(
            @Nullable LocalDate day, @Nullable Kind kind, String text, List<Figure> figures, @Nullable Period period,
            @Nullable Upload file) {
        public Draft {
            text = text.strip();
            figures = figures.stream().filter(f -> !f.blank()).toList();
        }

        /**
         * All that is wrong with it, but for the file.
         *
         * @param open the heart-beats one may still show something for
         */
        public List<Refusal> faults(LocalDate today, Set<Period> open) {
            var faults = new ArrayList<Refusal>();
            if (day == null) {
                faults.add(Refusal.of("board.refused.day").at("day"));
            } else if (day.isAfter(today)) {
                faults.add(Refusal.of("board.refused.day.future").at("day"));
            }
            if (kind == null) {
                faults.add(Refusal.of("board.refused.kind").at("kind"));
            }
            if (text.length() < SHORTEST || text.length() > LONGEST) {
                faults.add(Refusal.of("board.refused.text", SHORTEST, LONGEST).at("text"));
            }
            if (figures.size() > MOST_FIGURES) {
                faults.add(Refusal.of("board.refused.figures", MOST_FIGURES).at("figures"));
            }
            figures.stream().flatMap(f -> f.fault().stream()).findFirst().ifPresent(no -> faults.add(no.at("figures")));
            if (period != null && !open.contains(period)) {
                faults.add(Refusal.of("board.refused.period").at("period"));
            }
            return List.copyOf(faults);
        }

        /** Only of a draft without faults. */
        public Proof proof() {
            if (day == null || kind == null) {
                throw new IllegalStateException("a draft with faults is no proof");
            }
            return new Proof(day, kind, text, figures, period);
        }
    }
}
