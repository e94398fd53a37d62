package org.jiandu.ui.oversight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.insight.Course;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Insight.Answer;
import org.jiandu.insight.Question;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Slice;
import org.jiandu.ui.OfficeLayout;

/** The tickets behind one figure, a page at a time. */
@Route(value = "oversight/tickets", layout = OfficeLayout.class)
@RolesAllowed({"SUPERVISOR", "DIRECTOR", "LEADER", "PRESIDENT", "DISCIPLINE"})
@StyleSheet("/styles/oversight.css")
class BehindView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient OversightModel model;
    private String title = "";

    BehindView(OversightModel model) {
        this.model = model;
        addClassNames("desk", "oversight");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = event.getLocation().getQueryParameters().getParameters();
        var figure = model.figure(address).orElse(Figure.RECEIVED);
        var question = model.read(address).orElseGet(model::usual);
        title = getTranslation("insight.figure." + figure.code());
        var back = Parts.to(OversightView.class, OversightModel.address(question));
        back.setText(getTranslation("oversight.back"));
        var tables = new Tables(model, getLocale());
        add(back, new H1(title), lead(question, tables));
        add(Parts.definition(
                getTranslation("oversight.definition"), title, getTranslation("insight.definition." + figure.code())));
        var after = OversightModel.first(address, "after").orElse(null);
        switch (model.tickets(question, figure, after)) {
            case Answer.Given<Slice<Course>>(var page) -> show(question, figure, page, tables);
            case Answer.Refused<Slice<Course>>(var refusal) ->
                add(says(getTranslation(refusal.key(), refusal.args().toArray()), "refusal"));
        }
    }

    private void show(Question question, Figure figure, Slice<Course> page, Tables tables) {
        if (page.rows().isEmpty()) {
            add(says(getTranslation(figure == Figure.SEALED ? "oversight.sealed" : "oversight.empty"), "quiet"));
            return;
        }
        add(OversightView.scroll(tables.behind(title, page.rows(), model.now())));
        var locale = getLocale();
        var actions = new Div();
        actions.addClassName("actions");
        page.following().ifPresent(next -> {
            var address = OversightModel.address(question, figure);
            address.put("after", next);
            actions.add(Parts.to(BehindView.class, address, new Span(getTranslation("oversight.next"))));
        });
        actions.add(Parts.csv(
                getTranslation("oversight.csv.tickets"),
                "tickets-" + figure.code() + "-" + question.from() + "-" + question.to() + ".csv",
                () -> model.ticketsCsv(question, figure, locale)));
        add(actions);
    }

    private Component lead(Question question, Tables tables) {
        return says(
                getTranslation(
                        "oversight.lead", CourtDates.formal(question.from(), getLocale()),
                        CourtDates.formal(question.to(), getLocale()), tables.name(question.whose())),
                "lead");
    }

    private static Paragraph says(String text, String look) {
        var says = new Paragraph(text);
        says.addClassName(look);
        return says;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
