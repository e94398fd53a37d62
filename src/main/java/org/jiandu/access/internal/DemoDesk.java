package org.jiandu.access.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.access.DemoStaff;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.court.Court;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.springframework.stereotype.Service;

/** The desk of fictional members of staff. */
@Service
class DemoDesk implements DemoStaff {
    private final StaffDesk desk;
    private final JdbcStaff rows;
    private final Court court;

    DemoDesk(StaffDesk desk, JdbcStaff rows, Court court) {
        this.desk = desk;
        this.rows = rows;
        this.court = court;
    }

    @Override
    public StaffOutcome admit(String login, String name, DepartmentCode department, Set<Role> roles) {
        return court.demo()
                ? desk.admit(new StaffDesk.Newcomer(login, name, department, roles), new Actor.Automatic("demo"), Optional.of(PASSWORD))
                : new StaffOutcome.Refused(List.of(Refusal.of("access.refused.noDemo")));
    }

    @Override
    public List<Member> members() {
        return court.demo()
                ? rows.all().stream()
                        .filter(k -> k.demo() && !k.member().suspended())
                        .map(JdbcStaff.Kept::member)
                        .toList()
                : List.of();
    }
}
