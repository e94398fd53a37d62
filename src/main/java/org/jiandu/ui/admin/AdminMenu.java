package org.jiandu.ui.admin;

import java.util.Set;
import org.jiandu.kernel.Role;
import org.jiandu.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where 管理 is found, and what others may read of it. */
@Configuration(proxyBeanMethods = false)
class AdminMenu {
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> ANSWERING = Set.of(Role.ADMINISTRATOR, Role.DIRECTOR);
    /** Who reads calendar and terms, proposes changes, or adopts what others proposed. */
    private static final Set<Role> TERMS = Set.of(
            Role.ADMINISTRATOR, Role.REGISTRAR, Role.DIRECTOR, Role.SUPERVISOR, Role.LEADER, Role.PRESIDENT);

    @Bean
    MenuEntry staffEntry() {
        return new MenuEntry("office/staff", "admin.staff.title", 70, ADMINISTRATOR);
    }

    @Bean
    MenuEntry departmentsEntry() {
        return new MenuEntry("office/departments", "admin.departments.title", 72, ADMINISTRATOR);
    }

    @Bean
    MenuEntry settingsEntry() {
        return new MenuEntry("office/settings", "admin.settings.title", 74, ADMINISTRATOR);
    }

    @Bean
    MenuEntry outboxEntry() {
        return new MenuEntry("office/outbox", "admin.outbox.title", 80, ANSWERING);
    }

    @Bean
    MenuEntry calendarEntry() {
        return new MenuEntry("office/calendar", "admin.calendar.title", 84, TERMS);
    }

    @Bean
    MenuEntry policiesEntry() {
        return new MenuEntry("office/policies", "admin.policies.title", 86, TERMS);
    }

    @Bean
    MenuEntry noticesEntry() {
        return new MenuEntry("office/notices", "admin.notices.title", 88, Set.of(Role.EDITOR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT));
    }
}
