package org.jiandu.walks;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;

/** Fictional members of staff for the walks, each with a password of their own. */
final class People {
    private static final String PASSWORD = "lantern river walnut 42";
    private static final Actor PORTAL = new Actor.Automatic("walks");

    private People() {}

    /** Admits where not yet there; the login is also who it is in the walk. */
    static void admit(StaffRoll staff, String login, String department, Role role) {
        if (staff.byLogin(login).isPresent()) {
            return;
        }
        var outcome = staff.admit(login, "走查" + login, new DepartmentCode(department), Set.of(role), PORTAL);
        if (!(outcome instanceof StaffOutcome.Done(var member, var once))) {
            throw new AssertionError("not admitted: " + outcome);
        }
        if (!(staff.changePassword(member.login(), once, PASSWORD) instanceof StaffOutcome.Done)) {
            throw new AssertionError("the password was not changed");
        }
    }

    /** By keyboard alone. */
    static void signIn(Page page, String login) {
        page.navigate("/office/login");
        page.locator("#username").focus();
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/office") || url.endsWith("/office/decisions"));
    }
}
