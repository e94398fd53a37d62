package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** Answers to what people ask first. */
@Route(value = "help", layout = CitizenLayout.class)
@AnonymousAllowed
class HelpView extends ReadingPage {
    private static final long serialVersionUID = 1;

    HelpView(PlainTwin twin) {
        super(twin);
    }
}
