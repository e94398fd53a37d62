package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ui.OfficeLayout;
import org.jspecify.annotations.Nullable;

/** One ticket: what was said, until when, what can be done now, and what was done. */
@Route(value = "office/ticket/:id", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "LEADER", "PRESIDENT", "DELEGATE", "HEAD", "HANDLER", "DISCIPLINE", "SUPERVISOR"})
class TicketView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient TicketModel model;
    private final transient PapersModel papers;
    private final transient TicketCode.Model codes;
    private final transient FilesModel files;
    private final transient CommandForms forms;
    private transient @Nullable TicketPage shown;
    private String id = "";

    TicketView(TicketModel model, PapersModel papers, FilesModel files, TicketCode.Model codes, Changes changes) {
        this.codes = codes;
        this.model = model;
        this.papers = papers;
        this.files = files;
        this.forms = new CommandForms(model);
        addClassNames("desk", "ticket");
        changes.follow(this, this::hint);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        shown = null;
        show();
    }

    private void show() {
        removeAll();
        var back = new RouterLink(getTranslation("office.back"), InboxView.class);
        back.addClassName("back");
        add(back);
        var page = model.page(id);
        shown = page.orElse(null);
        page.ifPresentOrElse(this::show, () -> {
            add(new H1(getTranslation("office.ticket.none.title")));
            add(Say.line(getTranslation("office.ticket.none"), "lead"));
        });
    }

    private void show(TicketPage page) {
        var ticket = page.ticket().id();
        var clocks = model.clocks(ticket);
        var head = new TicketHead(model.people(), page, clocks);
        var left = new Div(new TicketText(page), new TicketParts(model.people(), page), new TicketFiles(files, ticket));
        var right = new Div(
                new TicketIdentity(model, ticket), new TicketCode(codes, ticket), new TicketClocks(model.people(), clocks),
                new TicketPapers(papers, ticket), new TicketCourse(model, files, page, clocks));
        add(head, new WaitsFor(model.people(), page), new TicketCommands(page, name -> forms.open(name, page, this::done)), Say.box("two", left, right));
    }

    private void done() {
        show();
        if (shown == null) {
            getUI().ifPresent(ui -> ui.navigate(InboxView.class));
        }
    }

    /** Somebody else acted on it: shown at once unless a form is open, which learns of it when it is sent. */
    private void hint() {
        var now = model.page(id).orElse(null);
        if (!forms.busy() && shown != null && (now == null || !now.ticket().version().equals(shown.ticket().version()))) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("office.ticket.none.title") : shown.ticket().number().value();
    }
}
