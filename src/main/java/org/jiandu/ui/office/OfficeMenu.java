package org.jiandu.ui.office;

import java.util.Set;
import org.jiandu.kernel.Role;
import org.jiandu.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the staff of 信访办 and the departments find their work. */
@Configuration(proxyBeanMethods = false)
class OfficeMenu {

    @Bean
    MenuEntry inboxEntry() {
        return new MenuEntry(
                "office", "office.menu.inbox", 10,
                Set.of(
                    Role.REGISTRAR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT, Role.DELEGATE, Role.HEAD, Role.HANDLER, Role.DISCIPLINE,
                    Role.SUPERVISOR));
    }

    @Bean
    MenuEntry decisionsEntry() {
        return new MenuEntry(
                "office/decisions", "office.menu.decisions", 5, Set.of(Role.LEADER, Role.PRESIDENT, Role.DELEGATE, Role.DIRECTOR));
    }

    @Bean
    MenuEntry registerEntry() {
        return new MenuEntry("office/register", "office.menu.register", 20, Set.of(Role.REGISTRAR, Role.DIRECTOR));
    }

    @Bean
    MenuEntry handedOverEntry() {
        return new MenuEntry(
                "office/handed-over", "office.menu.handedOver", 30,
                Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.DISCIPLINE));
    }

    @Bean
    MenuEntry duesEntry() {
        return new MenuEntry(
                "office/dues", "office.menu.dues", 15,
                Set.of(
                    Role.REGISTRAR, Role.DIRECTOR, Role.HEAD, Role.HANDLER, Role.LEADER, Role.PRESIDENT, Role.DELEGATE,
                    Role.SUPERVISOR, Role.DISCIPLINE));
    }

    @Bean
    MenuEntry papersEntry() {
        return new MenuEntry("office/papers", "office.menu.papers", 35, Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.DISCIPLINE));
    }

    @Bean
    MenuEntry routingEntry() {
        return new MenuEntry(
                "office/routing", "office.menu.routing", 50, Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.ADMINISTRATOR));
    }

    @Bean
    MenuEntry handoverEntry() {
        return new MenuEntry("office/handover", "office.menu.handover", 40, Set.of(Role.DIRECTOR));
    }

    /** The business roles: an administrator has no tickets. */
    @Bean
    MenuEntry remindersEntry() {
        return new MenuEntry(
                "office/reminders", "office.menu.reminders", 60,
                Set.of(
                    Role.REGISTRAR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT, Role.DELEGATE, Role.HEAD, Role.HANDLER, Role.DISCIPLINE,
                    Role.SUPERVISOR));
    }

    @Bean
    MenuEntry dutyEntry() {
        return new MenuEntry("office/duty", "office.menu.duty", 42, Set.of(Role.DIRECTOR));
    }

    @Bean
    MenuEntry measuresEntry() {
        return new MenuEntry(
                "office/board", "board.title", 25,
                Set.of(Role.HANDLER, Role.HEAD, Role.EDITOR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT));
    }

    @Bean
    MenuEntry phrasesEntry() {
        return new MenuEntry("office/phrases", "office.menu.phrases", 45, Set.of(Role.REGISTRAR, Role.DIRECTOR, Role.HEAD, Role.HANDLER));
    }

    @Bean
    MenuEntry pagesEntry() {
        return new MenuEntry(
                "office/pages", "office.menu.pages", 65, Set.of(Role.EDITOR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT));
    }
}
