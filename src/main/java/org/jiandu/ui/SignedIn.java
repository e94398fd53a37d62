package org.jiandu.ui;

import java.util.Optional;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sits at the desk of the running request. */
@Component
public class SignedIn {
    private final StaffRoll staff;

    SignedIn(StaffRoll staff) {
        this.staff = staff;
    }

    /** With roles as they stand now; somebody without any role where the member is unknown or suspended by now. */
    public Actor.Staff actor() {
        return staff.actor(login())
                .orElseThrow(() -> new org.springframework.security.access.AccessDeniedException("nobody is signed in"));
    }

    public Optional<Member> member() {
        return staff.byLogin(login());
    }

    private static String login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }
}
