package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Edition.State;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.ui.OfficeLayout;

/** One edition: its source and its reading side by side, what is doubtful in it, what changes for the public, and the way on. */
@Route(value = "office/notices/:slug/:edition", layout = OfficeLayout.class)
@RolesAllowed({"EDITOR", "DIRECTOR", "LEADER", "PRESIDENT"})
class NoticeEditionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient NoticesModel model;
    private final Says says = new Says();
    private final Div body = new Div();
    private transient Edition.Ref of = new Edition.Ref("", 0);

    NoticeEditionView(NoticesModel model) {
        this.model = model;
        addClassNames("desk", "admin", "edition");
    }

    static RouteParameters to(Edition.Ref of) {
        return new RouteParameters(Map.of("slug", of.slug(), "edition", Integer.toString(of.number())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var way = event.getRouteParameters();
        int number = way.get("edition").filter(n -> n.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        of = new Edition.Ref(way.get("slug").orElse(""), number);
        if (model.find(of).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        var back = new RouterLink(getTranslation("admin.notices.back"), NoticesView.class);
        back.addClassName("back");
        add(back, says, body);
        show();
    }

    private void show() {
        body.removeAll();
        model.find(of).ifPresent(edition -> {
            var notice = edition.manuscript().read();
            boolean open = edition.state().open() && model.mayEdit();
            body.add(new H1(notice.title().corrected()), new NoticeHead(model, edition, notice));
            body.add(acts(edition, open));
            body.add(new NoticeCorrections(model, edition, notice, open, this::told));
            changes(edition);
            body.add(new NoticeGrouping(model, edition, notice, open, this::told));
            body.add(new H2(getTranslation("admin.notices.side")), new NoticeReading(edition, notice));
        });
    }

    private Div acts(Edition edition, boolean open) {
        var acts = Pieces.actions();
        if (open) {
            acts.add(act("propose", () -> told(model.propose(of), "proposed")), act("discard", () -> confirmed("discard", () -> model.discard(of), "discarded")));
        }
        if (edition.state() == State.PROPOSED) {
            if (model.mayDecide(edition)) {
                acts.add(act("publish", () -> confirmed("publish", () -> model.publish(of), "done")), act("return", this::sendBack));
            } else {
                acts.add(Pieces.hint(getTranslation("admin.notices.other")));
            }
        }
        return acts;
    }

    private Button act(String what, Runnable act) {
        var label = getTranslation("admin.notices." + what);
        var button = Pieces.act(label, label, act);
        if (what.equals("propose") || what.equals("publish")) {
            button.removeThemeVariants(ButtonVariant.TERTIARY);
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void confirmed(String what, Supplier<Outcome> act, String said) {
        var label = getTranslation("admin.notices." + what);
        new FormDialog(label, getTranslation("admin.notices." + what + ".lead"), new Fields(), label, () -> refusals(act.get(), said)).open();
    }

    private void sendBack() {
        var reason = new TextArea(getTranslation("admin.notices.reason"));
        new FormDialog(
                getTranslation("admin.notices.return"), "", new Fields().with("reason", reason), getTranslation("admin.notices.return"),
                () -> refusals(model.sendBack(of, reason.getValue()), "returned")).open();
    }

    private List<Refusal> refusals(Outcome outcome, String said) {
        if (outcome instanceof Outcome.Done) {
            told(outcome, said);
        }
        return NoticesModel.refusals(outcome);
    }

    private void told(Outcome outcome, String said) {
        switch (outcome) {
            case Outcome.Refused(var reasons) -> says.refused(reasons);
            case Outcome.Done _ -> {
                show();
                says.done(getTranslation("admin.notices.said." + said));
            }
        }
        Fields.focus(says);
    }

    private void changes(Edition edition) {
        model.changes(edition).ifPresent(all -> {
            body.add(new H2(getTranslation("admin.notices.changes")));
            body.add(all.isEmpty() ? Pieces.lead(getTranslation("admin.notices.changes.none")) : new NoticeChanges(all));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.notices.one", of.slug(), of.number());
    }
}
