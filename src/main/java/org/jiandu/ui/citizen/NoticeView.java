package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** The whole notice, in its own words. */
@Route(value = "n/:notice", layout = CitizenLayout.class)
@AnonymousAllowed
class NoticeView extends ReadingPage {
    private static final long serialVersionUID = 1;

    NoticeView(PlainTwin twin) {
        super(twin);
    }
}
