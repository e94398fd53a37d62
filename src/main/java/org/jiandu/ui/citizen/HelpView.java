package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Answers to what people ask first. */
@Route(value = "help", layout = CitizenLayout.class)
@AnonymousAllowed
class HelpView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    HelpView(ReadingModel model) {
        setId("main");
        addClassNames("page", "narrow");
        add(Bits.crumb("", getTranslation("citizen.back.front")), new H1(getPageTitle()));
        for (var q : List.of("who", "code", "time", "report", "court", "law")) {
            add(new H2(getTranslation("citizen.help." + q)), Bits.p(getTranslation("citizen.help." + q + ".text"), "prose"));
        }
        add(new Contact(model));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.help.title");
    }
}
