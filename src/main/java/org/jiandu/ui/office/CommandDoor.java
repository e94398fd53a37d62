package org.jiandu.ui.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Door;

/** A command as a button; the first is the way forward and stands out, the seal is red. */
final class CommandDoor {
    private CommandDoor() {}

    static Button of(Door door, boolean first, Consumer<Command.Name> open) {
        var name = door.command();
        var button = new Button(UI.getCurrent().getTranslation("ticket.command." + name.name()), e -> open.accept(name));
        button.setEnabled(door.open());
        if (name == Command.Name.SEAL) {
            button.addThemeVariants(ButtonVariant.ERROR);
        } else if (first) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
