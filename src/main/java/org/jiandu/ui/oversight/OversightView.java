package org.jiandu.ui.oversight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Insight.Answer;
import org.jiandu.insight.Report;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.OfficeLayout;

/** How long answers take: figures with their definitions, departments, and what is overdue longest. */
@Route(value = "oversight", layout = OfficeLayout.class)
@RolesAllowed({"SUPERVISOR", "DIRECTOR", "LEADER", "PRESIDENT", "DISCIPLINE"})
@StyleSheet("/styles/oversight.css")
class OversightView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient OversightModel model;

    OversightView(OversightModel model) {
        this.model = model;
        addClassNames("desk", "oversight");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getPageTitle()));
        var asked = model.read(event.getLocation().getQueryParameters().getParameters());
        var question = asked.orElseGet(model::usual);
        add(new Asking(model, question));
        if (asked.isEmpty()) {
            add(refusal(Refusal.of("oversight.refused.address")));
        }
        switch (model.report(question)) {
            case Answer.Given<Report>(var report) -> show(report);
            case Answer.Refused<Report>(var refusal) -> add(refusal(refusal));
        }
    }

    private void show(Report report) {
        var tables = new Tables(model, getLocale());
        var question = report.question();
        add(lead(report, tables), new Tiles(report), leftOut(report));
        add(new H2(getTranslation("oversight.departments")), scroll(tables.departments(report)));
        add(new H2(getTranslation("oversight.worst")), lead("oversight.worst.lead", report.overdueNow()));
        if (!report.worst().isEmpty()) {
            add(scroll(tables.overdue(
                    getTranslation("oversight.worst"), report.worst(), report.asOf().at())));
        }
        add(new LabelTable(model.labels()));
        var locale = getLocale();
        var csv = Parts.csv(
                getTranslation("oversight.csv"), "figures-" + question.from() + "-" + question.to() + ".csv",
                () -> model.figuresCsv(question, locale));
        var actions = new Div(csv);
        actions.addClassName("actions");
        add(actions, asOf(report));
    }

    private Component lead(Report report, Tables tables) {
        var question = report.question();
        return lead(
                "oversight.lead", CourtDates.formal(question.from(), getLocale()),
                CourtDates.formal(question.to(), getLocale()), tables.name(question.whose()));
    }

    private Component lead(String key, Object... args) {
        var lead = new Paragraph(getTranslation(key, args));
        lead.addClassName("lead");
        return lead;
    }

    /** What the share leaves out and why, so that nobody has to guess. */
    private Component leftOut(Report report) {
        var line = new Paragraph(new Span(getTranslation("oversight.left_out")));
        line.addClassName("left-out");
        line.add(leftOut(report, Figure.NOT_DUE), leftOut(report, Figure.ENDED));
        return line;
    }

    private Component leftOut(Report report, Figure figure) {
        var text = new Span(getTranslation(
                "oversight.left_out." + figure.code(), report.whole().count(figure)));
        return report.whole().count(figure) == 0 ? text : Parts.behind(report.question(), figure, "", text);
    }

    private Component asOf(Report report) {
        var asOf = report.asOf();
        var line = new Paragraph(getTranslation(
                "oversight.as_of", CourtDates.moment(asOf.at(), getLocale()), asOf.trailSize(),
                asOf.trailHash().substring(0, 8)));
        line.addClassName("hint");
        return line;
    }

    static Div scroll(Component table) {
        var around = new Div(table);
        around.addClassName("figures-around");
        return around;
    }

    private Component refusal(Refusal refusal) {
        var says = new Paragraph(getTranslation(refusal.key(), refusal.args().toArray()));
        says.addClassName("refusal");
        says.getElement().setAttribute("role", "alert");
        return says;
    }

    /** The title is the same for every question: what is asked stands on the page. */
    @Override
    public String getPageTitle() {
        return getTranslation("oversight.title");
    }
}
