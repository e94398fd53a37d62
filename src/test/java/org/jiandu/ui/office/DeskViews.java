package org.jiandu.ui.office;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.junit.jupiter.api.BeforeEach;

/** Somebody sits at the desk, in Chinese. */
@DatabaseTest
abstract class DeskViews extends SpringBrowserlessTest {
    static final String REGISTRAR = "desk.registrar";
    static final String DIRECTOR = "desk.director";
    static final String ADMINISTRATOR = "desk.administrator";
    private static final String LONG = "四川的雨下在窗台上的第九个早晨";

    final StaffRoll staff;

    DeskViews(StaffRoll staff) {
        this.staff = staff;
    }

    @BeforeEach
    void people_sit_at_the_desk() {
        sits(REGISTRAR, "虚构登记员", "PETITION", Role.REGISTRAR);
        sits(DIRECTOR, "虚构主任", "PETITION", Role.DIRECTOR);
        sits(ADMINISTRATOR, "虚构管理员", "OFFICE", Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    Actor.Staff actor(String login) {
        return staff.actor(login).orElseThrow();
    }

    void sits(String login, String name, String department, Role role) {
        if (staff.byLogin(login).isEmpty()) {
            switch (staff.admit(login, name, new DepartmentCode(department), Set.of(role), Steps.PORTAL)) {
                case StaffOutcome.Done(var _, var password) -> staff.changePassword(login, password, LONG);
                case StaffOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
            }
        }
    }

    void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    boolean asked() {
        return find(Dialog.class).exists();
    }

    Dialog dialog() {
        return find(Dialog.class).single();
    }

    /** Sends what the open dialog asks, by the button that says so. */
    void send(String text) {
        test(find(Button.class, dialog()).withText(text).single()).click();
    }

    /** All words below a component, as a reader meets them. */
    static String words(Component part) {
        return texts(part).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Component part) {
        return Stream.concat(Stream.of(part.getElement().getText()), part.getChildren().flatMap(DeskViews::texts))
                .filter(text -> !text.isBlank());
    }

    String page() {
        return words((Component) getCurrentView());
    }
}
