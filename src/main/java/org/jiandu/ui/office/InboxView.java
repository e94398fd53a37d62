package org.jiandu.ui.office;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandu.kernel.Slice;
import org.jiandu.ticket.TicketCounts;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ui.OfficeLayout;
import org.jspecify.annotations.Nullable;

/** The list of work: what is due first stands first. */
@Route(value = "office", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "LEADER", "PRESIDENT", "DELEGATE", "HEAD", "HANDLER", "DISCIPLINE", "SUPERVISOR", "ADMINISTRATOR", "EDITOR"})
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final String STAFF = "office/staff";

    private final transient InboxModel model;
    private final Div tabs = new Div();
    private final TextField search = new TextField();
    private final InboxList list;
    private View view = View.TODO;
    private String words = "";
    private int size = InboxModel.PAGE;
    private transient @Nullable Shown shown;

    private record Shown(TicketCounts counts, Slice<TicketLine> page) {}

    InboxView(InboxModel model, Changes changes) {
        this.model = model;
        this.list = new InboxList(model, this::more);
        addClassNames("desk", "inbox");
        add(new H1(getPageTitle()));
        if (model.elsewhere().isPresent()) {
            add(Say.line(getTranslation("office.inbox.nothingHere"), "lead"));
            return;
        }
        search.setLabel(getTranslation("office.search"));
        search.setHelperText(getTranslation("office.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("inbox-search");
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                searched(typed.getValue());
            }
        });
        add(Say.box("bar", search), tabs, list, InboxKeys.help(this));
        changes.follow(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var elsewhere = model.elsewhere();
        if (elsewhere.isPresent()) {
            if (elsewhere.get() == InboxModel.Elsewhere.STAFF) {
                event.forwardTo(STAFF);
            }
            return;
        }
        var address = event.getLocation().getQueryParameters();
        view = InboxModel.view(address.getSingleParameter("view").orElse(""));
        words = address.getSingleParameter("q").orElse("");
        search.setValue(words);
        size = InboxModel.PAGE;
        refresh();
    }

    /** Every key would be a page in the history; the address follows without one. */
    private void searched(String typed) {
        words = typed;
        size = InboxModel.PAGE;
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("office", address(view, words))));
        refresh();
    }

    private void more() {
        size += InboxModel.PAGE;
        refresh();
    }

    /** Draws anew only what changed, so that a hint from elsewhere does not move the page under somebody's hand. */
    private void refresh() {
        var counts = model.counts();
        var page = model.list(view, words, size);
        var now = new Shown(counts, page);
        tabs.removeAll();
        tabs.add(InboxTabs.of(view, counts, v -> address(v, words)));
        if (!now.page().equals(shown == null ? null : shown.page()) || page.rows().isEmpty()) {
            list.show(view, words, page);
        }
        shown = now;
    }

    static QueryParameters address(View view, String words) {
        var address = new LinkedHashMap<String, String>();
        address.put("view", view.name().toLowerCase(java.util.Locale.ROOT));
        if (!words.isBlank()) {
            address.put("q", words);
        }
        return QueryParameters.simple(Map.copyOf(address));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (model.elsewhere().isEmpty()) {
            InboxKeys.install(this);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.inbox.title");
    }
}
