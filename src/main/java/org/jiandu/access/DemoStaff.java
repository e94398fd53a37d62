package org.jiandu.access;

import java.util.List;
import java.util.Set;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;

/** Fictional members of staff with one published password; only in a folder that is marked as a demonstration. */
public interface DemoStaff {
    String PASSWORD = "jiandu-yanshi-2026";

    /** As {@link StaffRoll#admit} by the portal itself, with {@link #PASSWORD} and nothing to change at first sign-in. */
    StaffOutcome admit(String login, String name, DepartmentCode department, Set<Role> roles);

    /** Those who still have the published password and may sign in; empty outside a demonstration. */
    List<Member> members();
}
