package org.jiandu.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department proposes to answer: one part a demand (信访工作条例 art. 32).
 *
 * @param report 核查报告: how it was looked into; for the office
 * @param noContact why nobody was in touch with the citizen; empty where somebody was
 */
public record Answer(List<Part> parts, String report, String noContact) {
    public Answer {
        parts = List.copyOf(parts);
    }

    /** An answer in one piece, as suggestions and inquiries get one. */
    public static Answer plain(String words) {
        return new Answer(List.of(new Part(1, null, words, "")), "", "");
    }

    /**
     * @param opinion 支持, 解释说明 or 不予支持; null where the class asks for none
     * @param facts facts and reasons, or the whole answer
     * @param basis the law it rests on
     */
    public record Part(int demand, @Nullable Opinion opinion, String facts, String basis) {}

    public enum Opinion {
        /** 支持. */
        SUPPORTED,
        /** 解释说明. */
        EXPLAINED,
        /** 不予支持. */
        NOT_SUPPORTED
    }
}
