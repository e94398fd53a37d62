package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.ui.OfficeLayout;

/** 离岗交接: what somebody who leaves has open, handed to a colleague of the same department in one go. */
@Route(value = "office/handover", layout = OfficeLayout.class)
@RolesAllowed("DIRECTOR")
class HandoverView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient HandoverModel model;
    private final ComboBox<Member> from;
    private final ComboBox<Member> to;
    private final Div open = new Div();
    private final Div said = new Div();

    HandoverView(HandoverModel model) {
        this.model = model;
        addClassNames("desk", "handover");
        from = member("office.handover.from");
        to = member("office.handover.to");
        from.setItems(model.handlers());
        from.addValueChangeListener(e -> show());
        said.getElement().setAttribute("aria-live", "polite");
        add(
                new H1(getPageTitle()), Say.line(getTranslation("office.handover.lead"), "lead"), Say.box("bar", from, to), said,
                open);
    }

    private ComboBox<Member> member(String key) {
        var box = new ComboBox<Member>(getTranslation(key));
        box.setItemLabelGenerator(m -> getTranslation("office.triage.person", m.name(), model.unit(m, getLocale())));
        return box;
    }

    private void show() {
        open.removeAll();
        var leaving = from.getValue();
        if (leaving == null) {
            return;
        }
        to.setItems(model.colleagues(leaving));
        var lines = model.open(leaving);
        if (lines.isEmpty()) {
            open.add(Say.box("sheet", Say.line(getTranslation("office.handover.none"), "quiet")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        lines.forEach(line -> rows.add(new ListItem(Say.box(
                "row",
                new RouterLink(
                        line.ticket().number().value(), TicketView.class,
                        new RouteParameters("id", line.ticket().id().value())),
                Say.word(line.excerpt(), "excerpt")))));
        var go = new Button(getTranslation("office.handover.go", lines.size()), click -> handOver());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        open.add(rows, Say.box("actions", go));
    }

    private void handOver() {
        said.removeAll();
        var leaving = from.getValue();
        var colleague = to.getValue();
        if (colleague == null) {
            to.setErrorMessage(getTranslation("office.choose.person"));
            to.setInvalid(true);
            to.focus();
        } else {
            var result = model.handOver(leaving, colleague);
            said.add(Say.line(getTranslation("office.handover.done", result.done(), colleague.name()), "strong"));
            result.refused().forEach(number -> said.add(Say.line(getTranslation("office.handover.left", number))));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.handover.title");
    }
}
