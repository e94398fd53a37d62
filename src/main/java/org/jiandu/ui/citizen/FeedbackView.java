package org.jiandu.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jiandu.intake.FeedbackForm;
import org.jiandu.intake.FeedbackForm.Begun;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Handing something in: the form, a check of the answers, the receipt. The browser's way back leads one step back. */
@Route(value = "feedback/:step?(check|receipt)", layout = CitizenLayout.class)
@AnonymousAllowed
class FeedbackView extends Unsent implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient FeedbackModel model;
    private final transient FilesModel files;
    private @Nullable FeedbackSheet sheet;
    private @Nullable FeedbackCheck check;
    private transient @Nullable FeedbackForm typed;
    private @Nullable Component receipt;
    private String title = "citizen.form.title";

    FeedbackView(FeedbackModel model, FilesModel files) {
        this.model = model;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var step = event.getRouteParameters().get("step").orElse("");
        boolean back = event.getTrigger() == NavigationTrigger.HISTORY;
        if (receipt != null && (back || !step.isEmpty())) {
            title = "citizen.receipt.title"; // what was sent cannot be filled in again
        } else if (step.equals("check") && typed != null) {
            check(typed, List.of());
        } else if (!step.isEmpty()) {
            event.forwardTo("feedback");
        } else {
            var asked = event.getLocation().getQueryParameters();
            form(new Begun(
                    asked.getSingleParameter("item").orElse(""), asked.getSingleParameter("kind").orElse(""),
                    asked.getSingleParameter("text").orElse("")));
        }
    }

    private void form(Begun begun) {
        title = "citizen.form.title";
        if (sheet == null || receipt != null) {
            removeAll();
            receipt = null;
            check = null;
            typed = null;
            sheet = new FeedbackSheet(model, files, begun, crumb());
            sheet.onSubmit(this::next);
            add(sheet);
        }
        show(sheet);
    }

    private void next(FeedbackForm form) {
        var faults = model.check(form);
        wrong(faults);
        if (faults.isEmpty()) {
            typed = form;
            getUI().ifPresent(ui -> ui.navigate("feedback/check"));
        }
    }

    private void check(FeedbackForm form, List<Refusal> faults) {
        title = "citizen.check.title";
        if (check != null) {
            check.removeFromParent();
        }
        check = new FeedbackCheck(model, form.draft(), files.of(form.draft().token()), faults);
        check.onChange(this::change);
        check.onSend(() -> send(form));
        add(check);
        show(check);
    }

    private void change(String field) {
        getUI().ifPresent(ui -> ui.navigate("feedback"));
        if (sheet != null) {
            sheet.lead(field);
        }
    }

    private void send(FeedbackForm form) {
        switch (model.send(form, address())) {
            case SubmitOutcome.Received(var given) -> received(form, given);
            case SubmitOutcome.Refused(var faults) when faults.stream().allMatch(f -> f.field() == null) ->
                check(form, faults);
            case SubmitOutcome.Refused(var faults) -> again(faults);
            case SubmitOutcome.Expired(var fresh) -> {
                if (sheet != null) {
                    sheet.token(fresh);
                }
                again(List.of(Refusal.of("citizen.form.expired")));
            }
        }
    }

    private void again(List<Refusal> faults) {
        change("");
        wrong(faults);
    }

    private void wrong(List<Refusal> faults) {
        if (sheet != null) {
            sheet.wrong(faults);
        }
    }

    private void received(FeedbackForm form, Receipt given) {
        removeAll();
        receipt = new ReceiptPart(given, model.term(given), form.draft().token());
        add(receipt);
        getUI().ifPresent(ui -> ui.navigate("feedback/receipt"));
        Bits.lead(receipt);
    }

    private void show(Component step) {
        getChildren().forEach(part -> part.getElement().setAttribute("hidden", !part.equals(step)));
        if (typed != null) {
            Bits.lead(step);
        }
    }

    @Override
    String loss() {
        return receipt == null ? "citizen.unsent" : "citizen.unsent.receipt";
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title);
    }
}
