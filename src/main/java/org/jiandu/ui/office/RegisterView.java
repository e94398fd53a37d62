package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.intake.Intake.DeskOutcome;
import org.jiandu.ticket.Registration;
import org.jiandu.ui.OfficeLayout;

/** 登记: what came by letter, telephone or in person gets the same number, code and date as what came over the net. */
@Route(value = "office/register", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR"})
class RegisterView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient RegisterModel model;
    private final Div problem = new Div();

    RegisterView(RegisterModel model) {
        this.model = model;
        addClassNames("desk", "register");
        fresh();
    }

    private void fresh() {
        removeAll();
        problem.removeAll();
        var form = new RegisterForm(model);
        var send = new Button(getTranslation("office.register.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            problem.removeAll();
            form.typed().ifPresent(typed -> register(form, typed));
            send.setEnabled(true);
        });
        add(new H1(getPageTitle()), Say.line(getTranslation("office.register.lead"), "lead"));
        add(problem, form, Say.box("actions", send));
    }

    private void register(RegisterForm form, Registration typed) {
        switch (model.register(typed)) {
            case DeskOutcome.Registered registered -> registered(registered);
            case DeskOutcome.Refused(var reasons) -> {
                var whole = form.complain(reasons);
                if (!whole.isEmpty()) {
                    problem.add(Say.refusals(this, whole));
                }
            }
        }
    }

    private void registered(DeskOutcome.Registered done) {
        removeAll();
        var receipt = done.receipt();
        var title = new H1(getTranslation("office.register.done"));
        title.getElement().setAttribute("tabindex", "-1");
        var pairs = new DescriptionList();
        pairs.addClassName("pair");
        pair(pairs, "number", receipt.number().value());
        pair(pairs, "code", receipt.code().grouped());
        pair(pairs, "receivedOn", Say.day(this, receipt.receivedOn()));
        pair(pairs, "noticeBy", Say.day(this, receipt.noticeBy())
                + (receipt.noticeByProvisional() ? getTranslation("office.register.provisional") : ""));
        var print = new Button(getTranslation("office.register.print"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        var open = new RouterLink(
                getTranslation("office.register.open"), TicketView.class,
                new RouteParameters("id", done.ticket().value()));
        add(title, Say.box("sheet desk-receipt", pairs, Say.line(getTranslation("office.register.once"), "strong")));
        open.addClassName("back");
        add(Say.box("actions", print, new Button(getTranslation("office.register.next"), click -> fresh())), open);
        title.getElement().callJsFunction("focus");
    }

    private void pair(DescriptionList pairs, String key, String value) {
        var says = new DescriptionList.Description(value);
        says.addClassName("number");
        pairs.add(new DescriptionList.Term(getTranslation("office.register.receipt." + key)), says);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.register.title");
    }
}
