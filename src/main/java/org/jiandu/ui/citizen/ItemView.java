package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** One item of a notice: the problem, what each department does about it, and the way to say something. */
@Route(value = "n/:notice/:item", layout = CitizenLayout.class)
@AnonymousAllowed
class ItemView extends ReadingPage {
    private static final long serialVersionUID = 1;

    ItemView(PlainTwin twin) {
        super(twin);
    }
}
