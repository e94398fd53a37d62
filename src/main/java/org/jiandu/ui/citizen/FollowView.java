package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.jiandu.intake.FollowForm;

/** Coming back with number and code. The address never tells which matter is read. */
@Route(value = "follow", layout = CitizenLayout.class)
@AnonymousAllowed
class FollowView extends Unsent implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient FollowModel model;
    private final Div asking = Bits.css(new Div(), "step");
    private final Faults faults = new Faults();

    FollowView(FollowModel model) {
        this.model = model;
        var form = new SheetForm("/plain/follow");
        form.setId("sheet");
        form.getElement().setAttribute("autocomplete", "off");
        form.add(Question.line("number", getTranslation("citizen.number"), "text", "off")
                .hint(getTranslation("citizen.number.hint"))
                .set("autocapitalize", "characters").set("spellcheck", "false"));
        form.add(Question.line("code", getTranslation("citizen.code"), "text", "off")
                .hint(getTranslation("citizen.code.hint"))
                .set("inputmode", "numeric").set("spellcheck", "false"));
        var look = Bits.css(new NativeButton(getTranslation("citizen.follow.look")), "button", "main");
        look.getElement().setAttribute("type", "submit");
        form.add(Bits.css(new Div(look), "buttons"));
        form.onSubmit(this::ask);
        asking.add(
                Bits.css(new Nav(Bits.link("", getTranslation("citizen.back.front")), quick()), "crumb"),
                new H1(getTranslation("citizen.follow.title")), faults,
                Bits.p(getTranslation("citizen.follow.lead"), "prose"), form,
                Bits.p(getTranslation("citizen.follow.lost"), "prose", "quiet"));
        add(asking);
    }

    /** To look, or to do something with what is seen. */
    private void ask(Map<String, String> typed) {
        var say = Bits.say(this);
        var form = FollowForm.of(typed);
        switch (model.ask(form, address(), say)) {
            case FollowModel.Answer.Refused(var why) -> {
                removeAll();
                add(asking);
                faults.say(List.of(why), say, "");
            }
            case FollowModel.Answer.Shown shown -> {
                removeAll();
                var matter = new MatterPart(shown, form, quick());
                matter.onAct(this::ask);
                add(matter);
                matter.lead();
                getUI().ifPresent(ui -> ui.getPage().setTitle(getTranslation("citizen.ticket.title")));
            }
        }
    }

    private static String address() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.follow.title");
    }
}
