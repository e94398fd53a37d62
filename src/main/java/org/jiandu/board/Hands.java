package org.jiandu.board;

import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.notice.Notice;

/** Who does what at the board. */
public final class Hands {
    private static final DepartmentCode RESEARCH = new DepartmentCode("RESEARCH");
    private static final DepartmentCode STATISTICS = new DepartmentCode("TRIAL_MANAGEMENT");

    private Hands() {}

    /** Evidence and states: the department that is named; 内容编辑 and 信访办主任 where the notice names none. */
    public static boolean enters(Actor.Staff who, Notice.Block block) {
        var unit = block.department();
        return unit == null ? edits(who) : works(who, unit);
    }

    /** Yes or no to what somebody else handed in. */
    public static boolean decides(Actor.Staff who) {
        return who.is(Role.LEADER) || who.is(Role.PRESIDENT);
    }

    /** The first day that counts. */
    public static boolean edits(Actor.Staff who) {
        return who.is(Role.EDITOR) || who.is(Role.DIRECTOR);
    }

    public static boolean confirmsYears(Actor.Staff who, Notice.Block block) {
        return enters(who, block) || edits(who) || decides(who);
    }

    public static boolean checksColumns(Actor.Staff who) {
        return who.is(Role.EDITOR) || works(who, RESEARCH);
    }

    public static boolean entersFigures(Actor.Staff who) {
        return works(who, STATISTICS);
    }

    private static boolean works(Actor.Staff who, DepartmentCode unit) {
        return who.department().equals(unit) && (who.is(Role.HANDLER) || who.is(Role.HEAD));
    }
}
