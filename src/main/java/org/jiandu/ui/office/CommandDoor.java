package org.jiandu.ui.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Door;

/** A command as a button; the way forward stands out, the seal is red. */
final class CommandDoor {
    private CommandDoor() {}

    static Button of(Door door, Consumer<Command.Name> open) {
        var name = door.command();
        var button = new Button(UI.getCurrent().getTranslation("ticket.command." + name.name()), e -> open.accept(name));
        button.setEnabled(door.open());
        switch (name) {
            case PROPOSE, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, APPROVE_ANSWER, CLOSE ->
                button.addThemeVariants(ButtonVariant.PRIMARY);
            case SEAL -> button.addThemeVariants(ButtonVariant.ERROR);
            case TRIAGE, RETURN_PROPOSAL, RETURN_ANSWER, ADD, RATE, REOPEN, WITHDRAW -> {}
        }
        return button;
    }
}
