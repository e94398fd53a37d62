package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.board.Hands;
import org.jiandu.board.Reading;
import org.jiandu.board.Submission;
import org.jiandu.board.Task;
import org.jiandu.ui.OfficeLayout;

/** 承诺进展: what leaders approve, what a department enters next, and the forms for it. */
@Route(value = "office/board", layout = OfficeLayout.class)
@RolesAllowed({"HANDLER", "HEAD", "EDITOR", "DIRECTOR", "LEADER", "PRESIDENT"})
class MeasuresView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient MeasuresModel model;
    private final Div lists = new Div();
    private final Div forms = new Div();
    private String notice = "";

    MeasuresView(MeasuresModel model) {
        this.model = model;
        addClassNames("desk", "measures");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice = event.getLocation().getQueryParameters().getSingleParameter("notice").orElse("");
        removeAll();
        add(new H1(getPageTitle()), Say.line(getTranslation("office.measures.lead"), "lead"));
        model.reading(notice).ifPresentOrElse(this::open, () -> add(Say.line(getTranslation("board.none"), "quiet")));
    }

    private void open(Reading reading) {
        if (model.notices().size() > 1) {
            add(which());
        }
        add(lists, forms);
        lists(reading);
        forms(reading);
    }

    private Div which() {
        var bar = Say.box("bar");
        for (var one : model.notices()) {
            var link = new RouterLink(one.title().corrected(), MeasuresView.class);
            link.setQueryParameters(QueryParameters.of("notice", one.slug()));
            bar.add(link);
        }
        return bar;
    }

    /** After an act the lists are read again; what stands in a form stays. */
    private void refresh() {
        model.reading(notice).ifPresent(this::lists);
    }

    private void lists(Reading reading) {
        lists.removeAll();
        if (Hands.decides(model.me())) {
            lists.add(new MeasuresQueue(model, reading, this::refresh));
        }
        if (!model.mine(reading).isEmpty()) {
            lists.add(Say.heading(getTranslation("office.measures.next")), tasks(reading));
        }
        var own = model.own(reading);
        if (!own.isEmpty()) {
            var rows = new UnorderedList();
            rows.addClassName("rows");
            own.forEach(one -> rows.add(new ListItem(row(reading, one))));
            lists.add(Say.heading(getTranslation("office.measures.own")), rows);
        }
    }

    private Div tasks(Reading reading) {
        var tasks = model.tasks(reading);
        if (tasks.isEmpty()) {
            return Say.box("sheet", Say.line(getTranslation("office.measures.next.none"), "quiet"));
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        tasks.forEach(task -> rows.add(new ListItem(Say.box(
                "row", Say.word(model.name(task.line(), getLocale()), "strong"),
                Say.box(
                        "row-head", Say.word(getTranslation("office.measures.task." + task.why()), "state", task.why() == Task.Why.DUE ? "keep" : "late"),
                        Say.word(getTranslation("office.measures.task.until", Say.day(this, task.due()))))))));
        return Say.box("tasks", rows);
    }

    private Div row(Reading reading, Submission one) {
        var decision = one.decision();
        var row = Say.box(
                "row",
                Say.box(
                        "row-head", Say.word(model.about(reading, one.matter(), getLocale()), "strong"),
                        decision == null
                                ? Say.word(getTranslation("office.measures.waits"), "state", "keep")
                                : Say.word(getTranslation("office.measures.returned"), "state", "late")),
                new SubmissionText(model, one), Say.line(getTranslation("office.measures.by", model.who(one.by()), Say.moment(one.at())), "quiet"));
        if (decision != null) {
            row.add(Say.line(getTranslation("office.measures.answer", model.who(decision.by()), decision.answer())));
        }
        return row;
    }

    private void forms(Reading reading) {
        forms.removeAll();
        var who = model.me();
        if (!model.mine(reading).isEmpty()) {
            forms.add(
                    Say.heading(getTranslation("office.measures.evidence")), new EvidenceSheet(model, reading, this::refresh),
                    Say.heading(getTranslation("office.measures.state")), new StateSheet(model, reading, this::refresh));
        }
        if (Hands.entersFigures(who)) {
            forms.add(Say.heading(getTranslation("board.indicators")), new IndicatorSheet(model, reading, this::refresh));
        }
        if (!model.years(reading).isEmpty()) {
            forms.add(Say.heading(getTranslation("office.measures.years")), new YearSheet(model, reading));
        }
        if (Hands.checksColumns(who)) {
            forms.add(Say.heading(getTranslation("board.columns")), new ColumnSheet(model, reading));
        }
        if (Hands.edits(who)) {
            forms.add(Say.heading(getTranslation("office.measures.start")), new StartSheet(model, reading));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("board.title");
    }
}
