package org.jiandu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jiandu.kernel.Role;
import org.junit.jupiter.api.Test;

/** The first page after signing in. */
class StartPageTests {

    @Test
    void leaders_begin_with_what_waits_for_them_and_everybody_else_with_the_list() {
        var deciding = EnumSet.of(Role.LEADER, Role.PRESIDENT, Role.DELEGATE);
        for (var role : Role.values()) {
            assertThat(StartPage.first(Set.of(role))).as(role.name()).isEqualTo(deciding.contains(role) ? "/office/decisions" : "/office");
        }
    }
}
