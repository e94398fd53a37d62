package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Slice;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketQuery.View;

/** Rows of tickets, each one link; cut into groups where the pressure changes. */
class InboxList extends Div {
    private static final long serialVersionUID = 1;

    private final transient InboxModel model;
    private final transient Runnable more;

    InboxList(InboxModel model, Runnable more) {
        this.model = model;
        this.more = more;
        getElement().setAttribute("aria-live", "off");
    }

    void show(View view, String words, Slice<TicketLine> page) {
        removeAll();
        if (page.rows().isEmpty()) {
            add(Say.box("sheet", Say.line(empty(view, words), "quiet")));
            return;
        }
        if (InboxModel.grouped(view)) {
            groups(page);
        } else {
            add(rows(page.rows()));
        }
        if (page.following().isPresent()) {
            add(Say.box("actions", new Button(getTranslation("office.more"), click -> more.run())));
        }
    }

    /** The last group may go on beyond the page; its count says so. */
    private void groups(Slice<TicketLine> page) {
        var groups = new EnumMap<InboxModel.Group, List<TicketLine>>(InboxModel.Group.class);
        page.rows().forEach(line -> groups.computeIfAbsent(model.group(line), g -> new ArrayList<>()).add(line));
        groups.forEach((group, lines) -> {
            boolean cut = page.following().isPresent() && lines.contains(page.rows().getLast());
            add(Say.heading(getTranslation(
                    "office.group." + group.name().toLowerCase(Locale.ROOT), lines.size() + (cut ? "+" : ""))));
            add(rows(lines));
        });
    }

    private String empty(View view, String words) {
        return words.isBlank()
                ? getTranslation("office.empty." + view.name().toLowerCase(Locale.ROOT))
                : getTranslation("office.empty.search");
    }

    private UnorderedList rows(List<TicketLine> lines) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        lines.forEach(line -> rows.add(new ListItem(row(line))));
        return rows;
    }

    private RouterLink row(TicketLine line) {
        var ticket = line.ticket();
        var row = new RouterLink("", TicketView.class, new RouteParameters("id", ticket.id().value()));
        row.setId("row-" + ticket.id().value());
        row.addClassNames("row", "work");
        if (line.missed()) {
            row.addClassName("late");
        }
        row.add(due(line), what(line), where(line));
        return row;
    }

    private Div due(TicketLine line) {
        var owed = line.owed();
        if (owed == null) {
            var stage = line.ticket().stage();
            return Say.box("row-due quiet", Say.word(stage.open() || line.ticket().sealed()
                    ? getTranslation("office.undated")
                    : CourtDates.formal(CourtZone.dayOf(stage.at()), getLocale())));
        }
        var box = Say.box("row-due number");
        if (line.missed()) {
            box.add(Say.word(getTranslation("office.late", model.daysLate(owed.due())), "state", "late"));
            box.add(Say.word(CourtDates.formal(owed.due(), getLocale()), "quiet"));
        } else {
            box.add(Say.word(CourtDates.formal(owed.due(), getLocale()), "day"));
            box.add(Say.word(CourtDates.weekday(owed.due(), getLocale()), "quiet"));
        }
        if (owed.provisional()) {
            box.add(Say.word(getTranslation("deadline.provisional"), "state", "keep"));
        }
        return box;
    }

    private Div what(TicketLine line) {
        var ticket = line.ticket();
        var head = Say.box("row-head", Say.word(ticket.number().value(), "number", "strong"), Say.word(kind(line)));
        var item = ticket.item();
        if (item != null) {
            head.add(Say.word(getTranslation("office.item", item.item()), "quiet"));
        }
        if (ticket.channel() != Channel.WEB) {
            head.add(Say.word(getTranslation("ticket.channel." + ticket.channel().name()), "quiet"));
        }
        if (ticket.overlay().urgent()) {
            head.add(Say.word(getTranslation("office.urgent"), "state", "late"));
        }
        if (ticket.overlay().supervision() != null) {
            head.add(Say.word(getTranslation("office.supervised"), "state", "late"));
        }
        if (ticket.tally().urges() > 0) {
            head.add(Say.word(getTranslation("office.urged", ticket.tally().urges()), "state", "keep"));
        }
        if (ticket.cycle() > 1) {
            head.add(Say.word(getTranslation("office.cycle", ticket.cycle()), "state", "keep"));
        }
        var excerpt = line.excerpt().isEmpty() ? getTranslation("office.noText") : line.excerpt();
        return Say.box("row-what", head, Say.word(excerpt, "excerpt"));
    }

    private String kind(TicketLine line) {
        var as = line.ticket().as();
        return as == null
                ? getTranslation("office.unclassed", getTranslation("ticket.kind." + line.ticket().kind().name()))
                : getTranslation("ticket.class." + as.name());
    }

    private Div where(TicketLine line) {
        var stage = line.ticket().stage();
        var state = Say.word(getTranslation("ticket.stage." + stage.code()), "state", look(stage));
        var holder = model.holder(line, getLocale()).map(name -> Say.word(name, "quiet"));
        var box = Say.box("row-where", state);
        holder.ifPresent(box::add);
        return box;
    }

    static String look(Stage stage) {
        return switch (stage) {
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.Pending _, Stage.Proposed _,
                    Stage.Assigned _ -> "new";
            case Stage.Investigating _, Stage.AnswerReview _ -> "run";
            case Stage.Answered _, Stage.Closed _, Stage.Redirected _ -> "ok";
            case Stage.Sealed _ -> "late";
            case Stage.Withdrawn _, Stage.NotAccepted _, Stage.Merged _, Stage.Invalid _, Stage.UnderReview _ -> "keep";
        };
    }
}
