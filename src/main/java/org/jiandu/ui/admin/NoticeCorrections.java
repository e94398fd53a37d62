package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.notice.Editions.Verdict;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Notice;

/** Every doubtful place of the print with its proposal; a person takes it, writes another, or keeps the print. */
class NoticeCorrections extends Div {
    private static final long serialVersionUID = 1;

    private final transient NoticesModel model;
    private final transient Edition edition;
    private final transient BiConsumer<Outcome, String> told;
    private final boolean open;

    /** @param told is given what came of an act, and the last word of the key of what to say */
    NoticeCorrections(NoticesModel model, Edition edition, Notice notice, boolean open, BiConsumer<Outcome, String> told) {
        this.model = model;
        this.edition = edition;
        this.told = told;
        this.open = open;
        var all = notice.corrections().stream().filter(Correction::placed).toList();
        long left = all.stream().filter(c -> c.decided() == null).count();
        add(new H2(getTranslation("admin.notices.corrections", all.size(), left)));
        add(Pieces.lead(getTranslation("admin.notices.corrections.lead")));
        if (open) {
            add(acts(all));
        }
        var rows = Pieces.rows("corrections");
        all.forEach(c -> rows.add(row(c)));
        add(rows);
    }

    private Div acts(List<Correction> all) {
        var acts = Pieces.actions();
        long certain = all.stream().filter(c -> c.decided() == null && c.certainty() == Certainty.CERTAIN).count();
        if (certain > 0) {
            var take = new Button(getTranslation("admin.notices.certain", certain), _ -> told.accept(model.acceptCertain(edition.ref()), "decided"));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(take);
        }
        acts.add(Pieces.act(getTranslation("admin.notices.found"), getTranslation("admin.notices.found"), this::found));
        return acts;
    }

    private ListItem row(Correction c) {
        var where = c.item() == 0 ? getTranslation("admin.notices.outside") : getTranslation("admin.notices.item", c.item());
        var acts = Pieces.actions();
        if (open) {
            acts.add(
                    act("take", c, () -> told.accept(decide(c, true, c.corrected(), ""), "decided")),
                    act("keep", c, () -> told.accept(decide(c, false, "", ""), "decided")), act("else", c, () -> otherwise(c)));
        }
        return Pieces.row(
                Pieces.cell(Pieces.strong(where), Pieces.hint(getTranslation("notice.certainty." + c.certainty().name()))),
                Pieces.cell(words("del", c.printed()), new Span(getTranslation("admin.notices.to")), words("ins", c.corrected())), verdict(c), acts);
    }

    private static Span words(String kind, String text) {
        var words = new Span(text);
        words.addClassName(kind);
        words.getElement().setAttribute("lang", "zh-CN");
        return words;
    }

    private Div verdict(Correction c) {
        var decided = c.decided();
        if (decided == null) {
            return Pieces.cell(Pieces.state(getTranslation("admin.notices.undecided"), "late"));
        }
        var cell = Pieces.cell(
                Pieces.state(getTranslation(decided.accepted() ? "admin.notices.taken" : "admin.notices.kept"), "ok"),
                Pieces.hint(model.name(decided.by()) + " · " + CourtDates.moment(decided.at(), getLocale())));
        if (!decided.why().isEmpty()) {
            cell.add(Pieces.hint(decided.why()));
        }
        return cell;
    }

    private Button act(String what, Correction c, Runnable act) {
        var label = getTranslation("admin.notices." + what);
        return Pieces.act(label, getTranslation("admin.staff.act", label, c.printed()), act);
    }

    private Outcome decide(Correction c, boolean accepted, String right, String why) {
        return model.decide(edition.ref(), c.at(), new Verdict(accepted, right, why));
    }

    private void otherwise(Correction c) {
        var right = new TextField(getTranslation("admin.notices.right"));
        right.setValue(c.corrected());
        var why = new TextField(getTranslation("admin.notices.why"));
        new FormDialog(
                getTranslation("admin.notices.else"), getTranslation("admin.notices.printed", c.printed()),
                new Fields().with("right", right).with("why", why), getTranslation("admin.notices.take"),
                () -> done(decide(c, true, right.getValue(), why.getValue()))).open();
    }

    private void found() {
        var item = new IntegerField(getTranslation("admin.notices.found.item"));
        item.setValue(0);
        item.setMin(0);
        var printed = new TextField(getTranslation("admin.notices.found.printed"));
        var right = new TextField(getTranslation("admin.notices.right"));
        new FormDialog(
                getTranslation("admin.notices.found"), getTranslation("admin.notices.found.lead"),
                new Fields().with("item", item).with("printed", printed).with("right", right), getTranslation("admin.notices.found.add"),
                () -> done(model.found(edition.ref(), item.getValue() == null ? 0 : item.getValue(), printed.getValue(), right.getValue()))).open();
    }

    private List<Refusal> done(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            told.accept(outcome, "decided");
        }
        return NoticesModel.refusals(outcome);
    }
}
