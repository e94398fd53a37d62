package org.jiandu.ui.admin;

import java.util.List;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** Changes the password of whoever is signed in. */
@Component
class PasswordModel {
    private final StaffRoll staff;
    private final SignedIn signedIn;

    PasswordModel(StaffRoll staff, SignedIn signedIn) {
        this.staff = staff;
        this.signedIn = signedIn;
    }

    /** Whether they came with a one-time password and can do nothing else before. */
    boolean forced() {
        return signedIn.member().map(Member::mustChangePassword).orElse(false);
    }

    List<Refusal> change(String current, String wanted, String again) {
        if (!wanted.equals(again)) {
            return List.of(Refusal.of("admin.refused.again").at("again"));
        }
        var login = signedIn.member().map(Member::login).orElse("");
        return switch (staff.changePassword(login, current, wanted)) {
            case StaffOutcome.Refused(var reasons) -> reasons;
            case StaffOutcome.Done _ -> List.of();
        };
    }
}
