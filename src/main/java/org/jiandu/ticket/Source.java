package org.jiandu.ticket;

/** Whose word brought it to the petition office (来源); apart from the channel by which it came. */
public enum Source {
    /** 本人提出. */
    SELF,
    /** 上级转送: handed down without a report asked for. */
    FORWARDED,
    /** 上级交办（须报结）: handed down with a date by which to report. */
    ASSIGNED_DOWN,
    /** 领导批转. */
    LEADER,
    /** 12368 诉讼服务热线. */
    HOTLINE_12368,
    /** 12345 政务服务热线. */
    HOTLINE_12345,
    /** 院长接待. */
    RECEPTION;

    /** Whether another office sent it and its paper is named. */
    public boolean handedDown() {
        return this == FORWARDED || this == ASSIGNED_DOWN;
    }
}
