package org.jiandu.ui.office;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Door;
import org.jiandu.ticket.TicketPage;

/** What can be done now: the way forward as buttons, the rest folded; a closed one says in words why it is closed. */
class TicketCommands extends Div {
    private static final long serialVersionUID = 1;

    /** What is rarely wanted; everything else stands open. */
    private static final Set<Command.Name> RARE = EnumSet.of(
            Command.Name.LIST_DEMANDS, Command.Name.SPLIT, Command.Name.MERGE, Command.Name.PROPOSE_INVALID,
            Command.Name.ON_PAPER, Command.Name.NOTE, Command.Name.URGE, Command.Name.MARK_URGENT, Command.Name.FORWARD,
            Command.Name.LABEL,
            Command.Name.SPONSOR, Command.Name.HAND_AID, Command.Name.AID_RESULT, Command.Name.HAND_OVER, Command.Name.REDO,
            Command.Name.RECORD_REVIEW, Command.Name.REVISIT, Command.Name.LIFT_SUPERVISION);

    TicketCommands(TicketPage page, Consumer<Command.Name> open) {
        addClassNames("commands", "sheet");
        if (page.doors().isEmpty()) {
            add(Say.line(getTranslation("office.doors.none"), "quiet"));
            return;
        }
        var usual = page.doors().stream().filter(d -> !RARE.contains(d.command())).toList();
        var rare = page.doors().stream().filter(d -> RARE.contains(d.command())).toList();
        add(buttons(usual, open));
        closed(usual);
        if (!rare.isEmpty()) {
            var more = new Details(getTranslation("office.doors.more"), buttons(rare, open));
            more.setOpened(usual.isEmpty());
            add(more);
        }
    }

    private static Div buttons(List<Door> doors, Consumer<Command.Name> open) {
        var actions = Say.box("actions");
        doors.stream()
                .map(door -> CommandDoor.of(door, door.equals(doors.getFirst()) && !RARE.contains(door.command()), open))
                .forEach(actions::add);
        return actions;
    }

    private void closed(List<Door> doors) {
        doors.stream().filter(door -> !door.open()).forEach(door -> {
            var name = getTranslation("ticket.command." + door.command().name());
            var why = door.reason().map(no -> Say.sentence(this, no)).orElse("");
            add(Say.line(getTranslation("office.doors.closed", name, why), "quiet"));
        });
    }
}
