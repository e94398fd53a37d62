package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** Every edition of a notice that was published, and what changed between two of them. */
@Route(value = "n/:notice/editions", layout = CitizenLayout.class)
@AnonymousAllowed
class EditionsView extends ReadingPage {
    private static final long serialVersionUID = 1;

    EditionsView(PlainTwin twin) {
        super(twin);
    }
}
