package org.jiandu.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffContacts.Digest;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.testing.Outbox;
import org.jiandu.testing.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a test with an address each, and what was mailed to them. */
record Colleagues(StaffRoll staff, StaffContacts contacts, JdbcClient jdbc) {

    /** Known by this login, in this role, reached at login@example.org. */
    Actor.Staff sits(String login, String department, Role role) {
        if (staff.byLogin(login).isEmpty()) {
            assertThat(staff.admit(login, "虚构人员", new DepartmentCode(department), Set.of(role), Steps.PORTAL))
                    .isInstanceOf(StaffOutcome.Done.class);
            assertThat(contacts.change(login + "@example.org", Digest.DAILY, actor(login))).isEmpty();
        }
        return actor(login);
    }

    Actor.Staff actor(String login) {
        return staff.actor(login).orElseThrow();
    }

    int queued(StaffId to, String kind) {
        return jdbc.sql("SELECT COUNT(*) AS n FROM mail m WHERE m.staff_id = :to AND m.kind = :kind")
                .param("to", to.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    /** Everything the trail holds about this person, as it stands there. */
    List<String> trail(StaffId who) {
        return jdbc.sql("SELECT o.bytes FROM trail_outbox o WHERE o.subject = :who UNION SELECT l.bytes FROM trail_leaf l WHERE l.subject = :who")
                .param("who", who.value())
                .query((row, n) -> new String(row.getBytes(1), UTF_8))
                .list();
    }

    /** The texts of what lies in the outbox for this login. */
    static List<String> mailed(String login) {
        return Outbox.letters().stream()
                .filter(l -> l.to().startsWith(login + "@"))
                .map(l -> l.to() + "\n" + l.subject() + "\n" + l.text())
                .toList();
    }
}
