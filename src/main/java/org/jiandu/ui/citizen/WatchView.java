package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.PlainTwin;

/** Asking to be told when an item changes; the answer, like the links in the mails, is a plain page. */
@Route(value = "watch", layout = CitizenLayout.class)
@AnonymousAllowed
class WatchView extends ReadingPage {
    private static final long serialVersionUID = 1;

    WatchView(PlainTwin twin) {
        super(twin);
    }
}
