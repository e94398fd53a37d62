package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiandu.calendar.Change;
import org.jiandu.calendar.Paper;
import org.jiandu.calendar.Revision;
import org.jiandu.calendar.Revision.State;
import org.jiandu.calendar.Revisions.Outcome;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;

/** What waits to be adopted, with what it changes and which dates it moves; and what was decided. */
class CalendarRevisions extends Div {
    private static final long serialVersionUID = 1;

    private final transient RevisionsModel model;
    private final transient Consumer<String> decided;

    /** @param decided is told the sentence that says what came of an act */
    CalendarRevisions(RevisionsModel model, Consumer<String> decided) {
        this.model = model;
        this.decided = decided;
        addClassName("revisions");
        show();
    }

    final void show() {
        removeAll();
        var open = model.open();
        if (!open.isEmpty()) {
            add(new H2(getTranslation("admin.calendar.waiting")));
            open.forEach(revision -> add(open(revision)));
        }
        var past = model.decided();
        if (!past.isEmpty()) {
            var cards = new Div();
            past.forEach(revision -> cards.add(past(revision)));
            add(new NativeDetails(getTranslation("admin.calendar.history"), cards));
        }
    }

    private Div head(Revision revision) {
        var paper = revision.paper();
        var head = new Div(
                new H3(getTranslation("admin.calendar.revision", year(revision), standing(paper))),
                Pieces.state(getTranslation("calendar.state." + revision.state().name()), looks(revision.state())));
        head.add(source(paper));
        head.add(Pieces.hint(getTranslation("admin.calendar.by", model.name(revision.proposedBy()), moment(revision.proposedAt()))));
        head.addClassNames("sheet", "revision");
        return head;
    }

    private static String looks(State state) {
        return switch (state) {
            case PROPOSED, ADOPTED -> "keep";
            case DONE -> "ok";
            case WITHDRAWN, RETURNED -> "";
        };
    }

    private String standing(Paper paper) {
        return getTranslation("admin.calendar." + paper.standing().name());
    }

    static Component source(Paper paper) {
        if (paper.address().isEmpty()) {
            return Pieces.hint(paper.document());
        }
        var link = new Anchor(paper.address(), paper.document());
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Div open(Revision revision) {
        var card = head(revision);
        model.change(revision.number()).ifPresent(change -> differences(change).forEach(line -> card.add(new Paragraph(line))));
        var dry = new Div();
        dry.addClassName("dry");
        card.add(dry, Pieces.actions(acts(revision, dry)));
        return card;
    }

    private List<String> differences(Change change) {
        var off = days(change.days().stream().filter(d -> !change.after().works(d)).toList());
        var works = days(change.days().stream().filter(change.after()::works).toList());
        var was = change.before().years().get(change.year());
        var is = Objects.requireNonNull(change.after().years().get(change.year()));
        var none = getTranslation("admin.calendar.none");
        var turns = was == is ? "" : getTranslation(
                "admin.calendar.change.standing", was == null ? none : getTranslation("admin.calendar." + was.name()),
                getTranslation("admin.calendar." + is.name()));
        return List.of(
                turns, off.isEmpty() && works.isEmpty() ? getTranslation("admin.calendar.change.none") : "",
                off.isEmpty() ? "" : getTranslation("admin.calendar.change.off", off),
                works.isEmpty() ? "" : getTranslation("admin.calendar.change.works", works)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String days(List<LocalDate> days) {
        return CalendarModel.stretches(days).stream()
                .map(s -> s.from().equals(s.to()) ? day(s.from()) : getTranslation("admin.calendar.stretch", day(s.from()), day(s.to())))
                .collect(Collectors.joining(getTranslation("admin.and")));
    }

    private Component[] acts(Revision revision, Div dry) {
        var all = new ArrayList<Component>();
        all.add(act("admin.calendar.dry", revision, () -> preview(revision, dry)));
        if (model.mayDecide(revision)) {
            all.add(act("admin.calendar.adopt", revision, () -> adopt(revision)));
            all.add(act("admin.calendar.return", revision, () -> sendBack(revision)));
        }
        if (model.own(revision)) {
            all.add(act("admin.calendar.withdraw", revision, () ->
                    settled(model.withdraw(revision.number()), "admin.calendar.withdrawn").forEach(no -> decided.accept(Says.sentence(this, no)))));
        }
        return all.toArray(Component[]::new);
    }

    private Button act(String key, Revision revision, Runnable act) {
        var label = getTranslation(key);
        return Pieces.act(label, getTranslation("admin.staff.act", label, year(revision)), act);
    }

    private void preview(Revision revision, Div dry) {
        dry.removeAll();
        model.moves(revision.number()).ifPresent(moves -> dry.add(new CalendarMoves(moves)));
    }

    private void adopt(Revision revision) {
        new FormDialog(
                getTranslation("admin.calendar.adopt"), getTranslation("admin.calendar.adopt.lead"), new Fields(),
                getTranslation("admin.calendar.adopt"),
                () -> settled(model.adopt(revision.number()), "admin.calendar.adopted")).open();
    }

    private void sendBack(Revision revision) {
        var reason = new TextArea(getTranslation("admin.calendar.return.reason"));
        new FormDialog(
                getTranslation("admin.calendar.return"), "", new Fields().with("reason", reason),
                getTranslation("admin.calendar.return"),
                () -> settled(model.sendBack(revision.number(), reason.getValue()), "admin.calendar.returned")).open();
    }

    private List<Refusal> settled(Outcome outcome, String key) {
        return switch (outcome) {
            case Outcome.Refused(var reasons) -> reasons;
            case Outcome.Unchanged(var of) -> told("admin.calendar.unchanged", Integer.toString(of));
            case Outcome.Done(var revision) -> told(key, year(revision));
        };
    }

    private List<Refusal> told(String key, String year) {
        decided.accept(getTranslation(key, year));
        return List.of();
    }

    private Div past(Revision revision) {
        var card = head(revision);
        var by = revision.decidedBy();
        if (by != null) {
            var at = moment(Objects.requireNonNull(revision.decidedAt()));
            card.add(Pieces.hint(getTranslation("admin.calendar.decided", model.name(by), at)));
        }
        if (!revision.reason().isEmpty()) {
            card.add(new Paragraph(getTranslation("admin.calendar.reason", revision.reason())));
        }
        if (revision.edition() > 0) {
            var moved = new Div();
            card.add(new Paragraph(getTranslation("admin.calendar.moved", revision.edition(), revision.moved())));
            card.add(moved, Pieces.actions(act("admin.calendar.show", revision, () -> preview(revision, moved))));
        }
        return card;
    }

    private static String year(Revision revision) {
        return Integer.toString(revision.paper().year());
    }

    private String day(LocalDate day) {
        return CourtDates.formal(day, getLocale());
    }

    private String moment(Instant at) {
        return CourtDates.moment(at, getLocale());
    }
}
