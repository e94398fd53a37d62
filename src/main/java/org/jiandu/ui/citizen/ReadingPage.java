package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.jiandu.ui.PlainTwin;

/**
 * A page that is only read: the plain twin's own words, so that the two can never differ. The first page of a visit moves
 * over from the first paint; a session keeps none of it.
 */
abstract class ReadingPage extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final String WRITE = "this.innerHTML = $0;"
            + "document.getElementById(location.hash.slice(1))?.scrollIntoView()";

    private final transient PlainTwin twin;
    private String title = "";
    private boolean shown;

    ReadingPage(PlainTwin twin) {
        this.twin = twin;
        setId("main");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        twin.main("/" + event.getLocation().getPath(), event.getLocation().getQueryParameters().getParameters())
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(PlainTwin.Part part) {
        title = part.title();
        getElement().setAttribute("class", part.classes());
        if (shown) {
            getElement().executeJs(WRITE, part.html());
            return;
        }
        shown = true;
        getElement().setAttribute("data-twin", true);
        getElement()
                .executeJs("return this.childElementCount > 0 || document.querySelector('#first-paint main') !== null")
                .then(Boolean.class, here -> {
                    if (!here) {
                        getElement().executeJs(WRITE, part.html());
                    }
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
