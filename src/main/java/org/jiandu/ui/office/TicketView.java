package org.jiandu.ui.office;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ui.OfficeLayout;
import org.jspecify.annotations.Nullable;

/** One ticket: what was said, until when, what can be done now, and what was done. */
@Route(value = "office/ticket/:id", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "LEADER", "PRESIDENT", "DELEGATE", "HANDLER", "DISCIPLINE", "SUPERVISOR"})
class TicketView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final int SHOWN_MILLIS = 5_000;

    private final transient TicketModel model;
    private final transient PapersModel papers;
    private final transient TicketCode.Model codes;
    private final transient Changes changes;
    private final transient FilesModel files;
    private final transient CommandForms forms;
    private transient @Nullable Registration listening;
    private transient @Nullable TicketPage shown;
    private String id = "";
    private boolean busy;

    TicketView(TicketModel model, PapersModel papers, FilesModel files, TicketCode.Model codes, Changes changes) {
        this.codes = codes;
        this.model = model;
        this.papers = papers;
        this.files = files;
        this.changes = changes;
        this.forms = new CommandForms(model);
        addClassNames("desk", "ticket");
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
        var head = new TicketHead(model, page);
        var left = new Div(new TicketText(page), new TicketParts(model.people(), page), new TicketFiles(files, page.ticket().id()));
        var right = new Div(
                new TicketIdentity(model, page.ticket().id()), new TicketCode(codes, page.ticket().id()), new TicketClocks(model, page.ticket().id()),
                new TicketPapers(papers, page.ticket().id()), new TicketCourse(model, files, page));
        add(head, new WaitsFor(model.people(), page), new TicketCommands(page, this::open), Say.box("two", left, right));
    }

    private void open(Command.Name name) {
        if (shown == null) {
            return;
        }
        var page = shown;
        forms.of(name, page).ifPresent(form -> {
            busy = true;
            var dialog = new CommandDialog(model, page, name, form);
            dialog.whenDone(() -> done(name));
            dialog.addOpenedChangeListener(e -> {
                if (!e.isOpened()) {
                    busy = false;
                }
            });
            dialog.open();
        });
    }

    private void done(Command.Name name) {
        Notification.show(
                getTranslation("office.done", getTranslation("ticket.command." + name.name())), SHOWN_MILLIS,
                Notification.Position.BOTTOM_START);
        show();
        if (shown == null) {
            getUI().ifPresent(ui -> ui.navigate(InboxView.class));
        }
    }

    /** Somebody else acted on it: shown at once unless a form is open, which learns of it when it is sent. */
    private void hint() {
        var now = model.page(id).orElse(null);
        if (!busy && shown != null && (now == null || !now.ticket().version().equals(shown.ticket().version()))) {
            show();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listening = changes.listen(event.getUI(), this::hint);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (listening != null) {
            listening.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("office.ticket.none.title") : shown.ticket().number().value();
    }
}
