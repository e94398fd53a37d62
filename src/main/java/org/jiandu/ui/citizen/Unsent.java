package org.jiandu.ui.citizen;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.server.VaadinRequest;
import org.jspecify.annotations.Nullable;

/** A page with something in it that would be lost: it asks before it is left, and it can be left in a hurry. */
abstract class Unsent extends Main implements BeforeLeaveObserver {
    private static final long serialVersionUID = 1;

    private @Nullable HtmlContainer question;

    Unsent() {
        setId("main");
        addClassNames("page", "narrow");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (event.getNavigationTarget() == getClass()) {
            return;
        }
        var going = event.postpone();
        getElement()
                .executeJs("return window.jiandu ? window.jiandu.unsent() : false")
                .then(Boolean.class, unsent -> {
                    if (unsent) {
                        ask(going);
                    } else {
                        going.proceed();
                    }
                });
    }

    /** The sentence about what would be lost. */
    String loss() {
        return "citizen.unsent";
    }

    private void ask(ContinueNavigationAction going) {
        if (question != null) {
            question.removeFromParent();
        }
        var stay = Bits.css(new NativeButton(getTranslation("citizen.unsent.stay")), "button", "main");
        var leave = Bits.css(new NativeButton(getTranslation("citizen.unsent.leave")), "button");
        var asked = new HtmlContainer("dialog");
        asked.addClassName("ask");
        asked.add(Bits.p(getTranslation(loss()), "prose"), Bits.css(new Div(stay, leave), "buttons"));
        stay.addClickListener(_ -> {
            asked.removeFromParent();
            going.cancel();
        });
        leave.addClickListener(_ -> {
            asked.removeFromParent();
            getElement().executeJs("window.jiandu.leave()").then(_ -> going.proceed());
        });
        question = asked;
        add(asked);
        asked.getElement().callJsFunction("showModal");
    }

    /** Works through {@code look.js} alone: an empty page, at once, and no way back by the browser's button. */
    private HtmlContainer quick() {
        var leave = Bits.link("", getTranslation("citizen.leave"));
        leave.setRouterIgnore(true);
        leave.getElement().setAttribute("role", "button").setAttribute("data-leave", true);
        return leave;
    }

    /** The way back, and the way out. */
    Nav crumb() {
        return Bits.css(new Nav(Bits.link("", getTranslation("citizen.back.front")), quick()), "crumb");
    }

    /** Whom the rate limits count. */
    static String address() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }
}
