package org.jiandu.ui.oversight;

import java.util.Set;
import org.jiandu.kernel.Role;
import org.jiandu.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where supervisors find their pages. */
@Configuration(proxyBeanMethods = false)
class OversightMenu {

    @Bean
    MenuEntry oversightEntry() {
        return new MenuEntry("oversight", "oversight.menu", 60, Set.of(Role.SUPERVISOR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT, Role.DISCIPLINE));
    }
}
