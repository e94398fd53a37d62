package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** The front page: three doors and every item of the newest notice. */
@Route(value = "", layout = CitizenLayout.class)
@AnonymousAllowed
class FrontView extends ReadingPage {
    private static final long serialVersionUID = 1;

    FrontView(PlainTwin twin) {
        super(twin);
    }
}
