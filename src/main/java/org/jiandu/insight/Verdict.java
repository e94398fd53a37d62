package org.jiandu.insight;

import java.util.Locale;

/** Whether a ticket was answered in its term; the word on screen is {@code insight.verdict.<code>}. */
public enum Verdict {
    /** 按期: every answer owed was given before its day was over. */
    ON_TIME,
    /** 未按期: an answer was late, or a day has passed and the act has not come. */
    LATE,
    /** 未到期: something is owed and its day has not passed; left out of the share. */
    NOT_DUE,
    /** 期限内终止: withdrawn before anything was late; left out of the share. */
    ENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
