package org.jiandu.ui.citizen;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The address of the feedback form. */
@Route("feedback")
@AnonymousAllowed
class FeedbackView extends PlainForm {
    private static final long serialVersionUID = 1;

    FeedbackView() {
        super("feedback", "citizen.form.title");
    }
}
