package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Edition.State;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.notice.Withdrawals.Withdrawal;
import org.jiandu.ui.OfficeLayout;

/** Every edition of every notice: what is being prepared, what waits for a second person, what the public reads. */
@Route(value = "office/notices", layout = OfficeLayout.class)
@RolesAllowed({"EDITOR", "DIRECTOR", "LEADER", "PRESIDENT"})
class NoticesView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient NoticesModel model;
    private final Says says = new Says();
    private final Div body = new Div();

    NoticesView(NoticesModel model) {
        this.model = model;
        addClassNames("desk", "admin", "notices");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation("admin.notices.lead")), says);
        if (model.mayEdit()) {
            add(new NoticeForm(model, of -> getUI().ifPresent(ui -> ui.navigate(NoticeEditionView.class, NoticeEditionView.to(of)))));
        }
        add(body);
        show();
    }

    private void show() {
        body.removeAll();
        var asked = model.asked();
        if (!asked.isEmpty()) {
            var rows = Pieces.rows("asked");
            asked.forEach(one -> rows.add(asked(one)));
            body.add(new H2(getTranslation("admin.notices.asked")), rows);
        }
        var all = model.all();
        section("admin.notices.waiting", all.stream().filter(e -> e.state() == State.PROPOSED).toList());
        section("admin.notices.drafts", all.stream().filter(e -> e.state().open()).toList());
        section("admin.notices.published", all.stream().filter(e -> e.state() == State.PUBLISHED).toList());
    }

    private void section(String key, List<Edition> editions) {
        if (!editions.isEmpty()) {
            var rows = Pieces.rows("editions");
            editions.forEach(edition -> rows.add(row(edition)));
            body.add(new H2(getTranslation(key)), rows);
        }
    }

    private ListItem row(Edition edition) {
        var notice = edition.manuscript().read();
        var title = new RouterLink(notice.title().corrected(), NoticeEditionView.class, NoticeEditionView.to(edition.ref()));
        title.addClassName("strong");
        var acts = Pieces.actions();
        if (model.standing(edition) && model.mayEdit()) {
            acts.add(act("revise", edition, () -> revise(edition)), act("withdraw", edition, () -> askWithdrawal(edition)));
        }
        return Pieces.row(
                Pieces.cell(title, Pieces.hint(getTranslation("admin.notices.edition", edition.slug(), edition.number()))),
                Pieces.cell(
                        Pieces.state(getTranslation("notice.edition." + edition.state().name()), look(edition.state())),
                        Pieces.hint(model.made(edition, getTranslation("admin.notices.portal"), getLocale()))),
                acts);
    }

    static String look(State state) {
        return switch (state) {
            case PUBLISHED -> "ok";
            case PROPOSED, DRAFT -> "keep";
            case RETURNED -> "late";
            case DISCARDED -> "";
        };
    }

    private Button act(String what, Edition edition, Runnable act) {
        var label = getTranslation("admin.notices." + what);
        return Pieces.act(label, getTranslation("admin.staff.act", label, edition.slug()), act);
    }

    private void revise(Edition edition) {
        var note = new TextArea(getTranslation("admin.notices.note"));
        note.setHelperText(getTranslation("admin.notices.note.hint"));
        new FormDialog(
                getTranslation("admin.notices.revise"), getTranslation("admin.notices.revise.lead"), new Fields().with("note", note),
                getTranslation("admin.notices.revise"), () -> opened(model.revise(edition.slug(), note.getValue()))).open();
    }

    private List<Refusal> opened(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var of)) {
            getUI().ifPresent(ui -> ui.navigate(NoticeEditionView.class, NoticeEditionView.to(of)));
        }
        return NoticesModel.refusals(outcome);
    }

    private void askWithdrawal(Edition edition) {
        var reason = new TextArea(getTranslation("admin.notices.reason"));
        new FormDialog(
                getTranslation("admin.notices.withdraw"), getTranslation("admin.notices.withdraw.lead"),
                new Fields().with("reason", reason), getTranslation("admin.notices.withdraw"),
                () -> told(model.askWithdrawal(edition.slug(), reason.getValue()), "admin.notices.withdraw.asked")).open();
    }

    private ListItem asked(Withdrawal one) {
        var acts = Pieces.actions();
        if (model.mayDecide(one)) {
            var label = getTranslation("admin.notices.withdraw.do");
            acts.add(Pieces.act(label, getTranslation("admin.staff.act", label, one.slug()), () -> new FormDialog(
                    label, getTranslation("admin.notices.withdraw.do.lead"), new Fields(), label,
                    () -> told(model.withdraw(one.slug()), "admin.notices.withdrawn")).open()));
        } else {
            acts.add(Pieces.hint(getTranslation("admin.notices.other")));
        }
        return Pieces.row(
                Pieces.cell(Pieces.strong(one.slug()), Pieces.hint(model.name(one.by()))), Pieces.cell(Pieces.strong(one.reason())), acts);
    }

    private List<Refusal> told(Outcome outcome, String key) {
        if (outcome instanceof Outcome.Done) {
            show();
            says.done(getTranslation(key));
            Fields.focus(says);
        }
        return NoticesModel.refusals(outcome);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.notices.title");
    }
}
