package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.jiandu.intake.FollowForm;
import org.jiandu.wording.Following;

/** Coming back with number and code. The address never tells which matter is read. */
@Route(value = "follow", layout = CitizenLayout.class)
@AnonymousAllowed
class FollowView extends Unsent implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient Following following;
    private final transient FilesModel files;
    private final Div asking = Bits.css(new Div(), "step");
    private final Faults faults = new Faults();

    FollowView(Following following, FilesModel files) {
        this.following = following;
        this.files = files;
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
                crumb(),
                new H1(getTranslation("citizen.follow.title")), faults,
                Bits.p(getTranslation("citizen.follow.lead"), "prose"), form,
                Bits.p(getTranslation("citizen.follow.lost"), "prose", "quiet"));
        add(asking);
    }

    /** To look, or to do something with what is seen. */
    private void ask(Map<String, String> typed) {
        var say = Bits.say(this);
        var form = FollowForm.of(typed);
        switch (following.ask(form, address(), say)) {
            case Following.Answer.Refused(var why) -> {
                removeAll();
                add(asking);
                faults.say(List.of(why), say, "");
            }
            case Following.Answer.Shown shown -> {
                removeAll();
                var matter = new MatterPart(shown, form, files, crumb());
                matter.onAct(this::ask);
                add(matter);
                matter.lead();
                getUI().ifPresent(ui -> ui.getPage().setTitle(getTranslation("citizen.ticket.title")));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.follow.title");
    }
}
