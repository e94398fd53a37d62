package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The address where number and code are asked for. */
@Route("follow")
@AnonymousAllowed
class FollowView extends PlainForm {
    private static final long serialVersionUID = 1;

    FollowView() {
        super("follow", "citizen.follow.title");
    }
}
