package org.jiandu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.jiandu.access.SignIns.Answer;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.testing.TestDatabase;
import org.jiandu.ticket.Fixtures;
import org.junit.jupiter.api.Test;

/** Who may sign in, as what, and how that ends. */
@DatabaseTest
class StaffTests {
    private static final String LONG = "四川的雨下在窗台上的第九个早晨";

    private final StaffRoll staff;
    private final SignIns signIns;

    StaffTests(StaffRoll staff, SignIns signIns) {
        this.staff = staff;
        this.signIns = signIns;
    }

    @Test
    void the_first_administrator_signs_in_once_with_the_password_of_the_file_and_must_change_it() throws IOException {
        var file = TestDatabase.data().resolve("first-administrator.txt");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        var oneTime = Files.readString(file).lines()
                .filter(l -> l.contains("one-time password:"))
                .map(l -> l.substring(l.lastIndexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
        assertThat(welcome("admin", oneTime).mustChangePassword()).isTrue();
        assertThat(staff.changePassword("admin", oneTime, "short")).isInstanceOf(StaffOutcome.Refused.class);
        assertThat(staff.changePassword("admin", oneTime, oneTime)).isInstanceOf(StaffOutcome.Refused.class);
        assertThat(staff.changePassword("admin", oneTime, LONG)).isInstanceOf(StaffOutcome.Done.class);
        assertThat(file).doesNotExist();
        assertThat(welcome("admin", LONG).mustChangePassword()).isFalse();
        assertThat(signIns.signIn("admin", oneTime, "192.0.2.1")).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void a_suspension_ends_sign_in_session_and_actor_at_once_and_restoring_gives_them_back() {
        var admitted = admit("li.suspended", Role.HANDLER);
        var password = admitted.oneTimePassword();
        var session = (Answer.Welcome) signIns.signIn("li.suspended", password, "192.0.2.2");
        assertThat(signIns.stillGood("li.suspended", session.stamp())).isTrue();

        done(staff.suspend(admitted.member().id(), Fixtures.ADMINISTRATOR));
        assertThat(signIns.signIn("li.suspended", password, "192.0.2.3")).isInstanceOf(Answer.Wrong.class);
        assertThat(signIns.stillGood("li.suspended", session.stamp())).isFalse();
        assertThat(staff.actor("li.suspended")).isEmpty();

        done(staff.restore(admitted.member().id(), Fixtures.ADMINISTRATOR));
        assertThat(signIns.signIn("li.suspended", password, "192.0.2.4")).isInstanceOf(Answer.Welcome.class);
        assertThat(signIns.stillGood("li.suspended", session.stamp())).as("the old session stays ended").isFalse();
    }

    @Test
    void changed_roles_and_a_reset_password_end_the_session() {
        var admitted = admit("wang.changed", Role.REGISTRAR);
        var session = (Answer.Welcome) signIns.signIn("wang.changed", admitted.oneTimePassword(), "192.0.2.5");
        done(staff.change(admitted.member().id(), Fixtures.PETITION, Set.of(Role.DIRECTOR), Fixtures.ADMINISTRATOR));
        assertThat(signIns.stillGood("wang.changed", session.stamp())).isFalse();
        assertThat(staff.actor("wang.changed").orElseThrow().roles()).containsExactly(Role.DIRECTOR);

        var reset = done(staff.reset(admitted.member().id(), Fixtures.ADMINISTRATOR));
        assertThat(signIns.signIn("wang.changed", admitted.oneTimePassword(), "192.0.2.6")).isInstanceOf(Answer.Wrong.class);
        assertThat(((Answer.Welcome) signIns.signIn("wang.changed", reset.oneTimePassword(), "192.0.2.7")).member().mustChangePassword())
                .isTrue();
    }

    @Test
    void an_unknown_login_and_a_wrong_password_get_the_same_answer_and_then_a_wait() {
        admit("zhou.wrong", Role.HANDLER);
        assertThat(signIns.signIn("nobody.here", "x", "192.0.2.8")).isEqualTo(new Answer.Wrong());
        for (int i = 0; i < 4; i++) {
            assertThat(signIns.signIn("zhou.wrong", "x", "192.0.2.9")).isEqualTo(new Answer.Wrong());
        }
        assertThat(signIns.signIn("zhou.wrong", "x", "192.0.2.9")).isInstanceOf(Answer.Wait.class);
        assertThat(signIns.signIn("zhou.wrong", "x", "192.0.2.10")).as("from elsewhere").isEqualTo(new Answer.Wrong());
    }

    @Test
    void only_an_administrator_manages_staff_and_never_themselves() {
        var other = admit("zhao.other", Role.HANDLER).member();
        for (var actor : java.util.List.<Actor>of(Fixtures.REGISTRAR, Fixtures.DIRECTOR, Fixtures.SUPERVISOR, new Actor.Visitor(), Fixtures.citizen())) {
            assertThat(staff.suspend(other.id(), actor)).isInstanceOf(StaffOutcome.Refused.class);
            assertThat(staff.reset(other.id(), actor)).isInstanceOf(StaffOutcome.Refused.class);
            assertThat(staff.admit("new.one", "某人", Fixtures.PETITION, Set.of(Role.HANDLER), actor)).isInstanceOf(StaffOutcome.Refused.class);
        }
        var self = new Actor.Staff(other.id(), other.department(), Set.of(Role.ADMINISTRATOR));
        assertThat(staff.change(other.id(), other.department(), Set.of(Role.DIRECTOR), self)).isInstanceOf(StaffOutcome.Refused.class);
    }

    @Test
    void who_checks_another_is_not_the_same_person() {
        for (var pair : java.util.List.of(
                Set.of(Role.ADMINISTRATOR, Role.DIRECTOR), Set.of(Role.DIRECTOR, Role.REGISTRAR), Set.of(Role.SUPERVISOR, Role.HANDLER))) {
            assertThat(staff.admit("two.hats", "某人", Fixtures.PETITION, pair, Steps.PORTAL)).as(pair.toString()).isInstanceOf(StaffOutcome.Refused.class);
        }
        assertThat(staff.byLogin("two.hats")).isEmpty();
    }

    private Member welcome(String login, String password) {
        return ((Answer.Welcome) signIns.signIn(login, password, "192.0.2.1")).member();
    }

    private StaffOutcome.Done admit(String login, Role role) {
        return done(staff.admit(login, "虚构人", Fixtures.PETITION, Set.of(role), Steps.PORTAL));
    }

    private static StaffOutcome.Done done(StaffOutcome outcome) {
        return switch (outcome) {
            case StaffOutcome.Done done -> done;
            case StaffOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }
}
