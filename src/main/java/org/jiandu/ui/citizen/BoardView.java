package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** What became of every measure of a notice. */
@Route(value = "board", layout = CitizenLayout.class)
@AnonymousAllowed
class BoardView extends ReadingPage {
    private static final long serialVersionUID = 1;

    BoardView(PlainTwin twin) {
        super(twin);
    }
}
