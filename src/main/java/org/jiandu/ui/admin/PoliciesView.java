package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiandu.deadline.Rule;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.ui.OfficeLayout;

/** The terms in force, to read: what is law and what is our own promise are never worded alike. */
@Route(value = "office/policies", layout = OfficeLayout.class)
@RolesAllowed({"ADMINISTRATOR", "REGISTRAR", "DIRECTOR", "SUPERVISOR"})
class PoliciesView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PoliciesModel model;

    PoliciesView(PoliciesModel model) {
        this.model = model;
        addClassNames("desk", "admin");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation("admin.policies.lead")));
        add(new H2(getTranslation("admin.policies.terms")), rows(model.terms()));
        add(new H2(getTranslation("admin.policies.others")), rows(model.others()));
    }

    private Component rows(List<Rule> rules) {
        var rows = Pieces.rows("policies");
        rules.forEach(rule -> rows.add(row(rule)));
        return rows;
    }

    private ListItem row(Rule rule) {
        var policy = rule.policy();
        var kind = policy.legal() ? "deadline.kind.legal" : "deadline.kind.promise";
        return Pieces.row(
                Pieces.cell(Pieces.strong(model.name(rule, getLocale())), Pieces.hint(rule.id())),
                rule.length().map(this::length).orElseGet(() -> Pieces.hint(rule.cell("trigger"))),
                Pieces.cell(Pieces.state(getTranslation(kind), policy.legal() ? "ok" : "keep")),
                source(policy.source(), policy.quote()));
    }

    private Component length(Length length) {
        var term = Pieces.cell(Pieces.strong(count(length.unit(), length.count())));
        if (length.extensionDays() > 0) {
            var unit = length.unit() == Unit.WORKING_DAY ? Unit.WORKING_DAY : Unit.CALENDAR_DAY;
            term.add(Pieces.hint(getTranslation("admin.policies.extension", count(unit, length.extensionDays()))));
        }
        return term;
    }

    private String count(Unit unit, int count) {
        return getTranslation("admin.policies." + unit.name(), count);
    }

    private Component source(String source, String quote) {
        if (quote.isEmpty()) {
            return Pieces.cell(Pieces.hint(source));
        }
        var details = new NativeDetails(source, new Paragraph(quote));
        details.addClassNames("cell", "hint");
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.policies.title");
    }
}
