package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** What the law sets, what the court promises, and how it was kept. */
@Route(value = "promises", layout = CitizenLayout.class)
@AnonymousAllowed
class PromisesView extends ReadingPage {
    private static final long serialVersionUID = 1;

    PromisesView(PlainTwin twin) {
        super(twin);
    }
}
