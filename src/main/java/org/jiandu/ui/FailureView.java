package org.jiandu.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Vaadin page that could not be built: the same sentence and reference as on the plain error page. */
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<RuntimeException> {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RuntimeException> parameter) {
        var reference = Failures.reference();
        boolean away = Failures.databaseAway(parameter.getException());
        LOG.error("{}: {}", reference, event.getLocation().getPath(), parameter.getException());
        var kind = "citizen.error." + (away ? "away" : "500");
        addClassNames("shell", "page", "narrow");
        add(new H1(getTranslation(kind)), new Paragraph(getTranslation(kind + ".text")),
                new Paragraph(getTranslation("citizen.error.reference", reference)));
        return away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
