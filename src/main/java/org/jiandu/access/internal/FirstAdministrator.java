package org.jiandu.access.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Seed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where there is no staff at all: one administrator with a one-time password in a file of the data folder. */
@Component
class FirstAdministrator implements Seed {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffRoll staff;
    private final FirstPassword file;

    FirstAdministrator(StaffRoll staff, FirstPassword file) {
        this.staff = staff;
        this.file = file;
    }

    /** Right after the departments. */
    @Override
    public int order() {
        return 21;
    }

    @Override
    public String what() {
        return "first-administrator";
    }

    @Override
    public int load(Path seeds) throws IOException {
        if (!staff.all().isEmpty()) {
            return 0;
        }
        var outcome = staff.admit(
                FirstPassword.LOGIN, "系统管理员", new DepartmentCode("OFFICE"), Set.of(Role.ADMINISTRATOR),
                new Actor.Automatic("access"));
        return switch (outcome) {
            case StaffOutcome.Done(var _, var password) -> {
                LOG.info("首位管理员的一次性密码在 {}", file.write(password));
                yield 1;
            }
            case StaffOutcome.Refused(var reasons) ->
                throw new IllegalStateException("the first administrator was refused: " + reasons);
        };
    }
}
