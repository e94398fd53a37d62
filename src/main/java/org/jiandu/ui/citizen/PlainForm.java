package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinServletRequest;
import org.jiandu.ui.Look;

/** A form that the plain twin serves: whoever comes here is led to it, read as this page was. */
abstract class PlainForm extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String title;

    PlainForm(String path, String title) {
        this.path = path;
        this.title = title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new StringBuilder("/plain/").append(path).append("?");
        var request = VaadinServletRequest.getCurrent();
        if (request != null) {
            var look = Look.of(request.getHttpServletRequest());
            address.append(look.english() ? "lang=en" : "lang=zh").append(look.care() ? "&care=1" : "");
        }
        event.getLocation().getQueryParameters().getSingleParameter("item")
                .filter(item -> item.matches("[a-z0-9-]{1,40}:\\d{1,4}"))
                .ifPresent(item -> address.append("&item=").append(item));
        event.getUI().getPage().setLocation(address.toString());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title);
    }
}
