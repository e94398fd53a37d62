package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jiandu.ui.PlainTwin;

/** The court's guidance pages, their forms and all their versions. */
@Route(value = "guide", layout = CitizenLayout.class)
@RouteAlias(value = "reception", layout = CitizenLayout.class)
@RouteAlias(value = "forms", layout = CitizenLayout.class)
@RouteAlias(value = "forms/:form", layout = CitizenLayout.class)
@RouteAlias(value = "about", layout = CitizenLayout.class)
@RouteAlias(value = "privacy", layout = CitizenLayout.class)
@RouteAlias(value = "accessibility", layout = CitizenLayout.class)
@RouteAlias(value = "versions/:page", layout = CitizenLayout.class)
@RouteAlias(value = "versions/:page/:number", layout = CitizenLayout.class)
@AnonymousAllowed
class GuidanceView extends ReadingPage {
    private static final long serialVersionUID = 1;

    /** What the foot of every page links to. */
    static final List<String> PAGES = List.of("guide", "reception", "forms", "about", "privacy", "accessibility");

    GuidanceView(PlainTwin twin) {
        super(twin);
    }
}
