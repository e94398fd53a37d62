package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address nobody has, or a matter the reader may not know of: the same page. */
@ParentLayout(CitizenLayout.class)
@AnonymousAllowed
class MissingView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> missing) {
        setId("main");
        addClassNames("page", "narrow");
        add(new H1(getTranslation("citizen.error.404")), Bits.p(getTranslation("citizen.error.404.text"), "prose"),
                Bits.buttons(Bits.link("", getTranslation("citizen.back.front"), "button")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.error.404");
    }
}
