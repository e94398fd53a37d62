package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** A calculator for everybody. */
@Route(value = "deadlines", layout = CitizenLayout.class)
@AnonymousAllowed
class DeadlinesView extends ReadingPage {
    private static final long serialVersionUID = 1;

    DeadlinesView(PlainTwin twin) {
        super(twin);
    }
}
