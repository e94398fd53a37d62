package org.jiandu.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionDestroyEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many Vaadin sessions of citizens are open; beyond the limit newcomers are handed to the plain twin. */
@Component
class Crowd implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;
    private static final String KIND = "jiandu.citizen";
    private static final int CITIZEN_IDLE_SECONDS = 600;

    private final AtomicInteger citizens = new AtomicInteger();
    private final int most;

    Crowd(@Value("${jiandu.citizen-sessions:300}") int most) {
        this.most = most;
    }

    boolean full() {
        return citizens.get() >= most;
    }

    static boolean staff(String location) {
        var path = location.startsWith("/") ? location.substring(1) : location;
        return path.startsWith("office") || path.startsWith("oversight");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(this::came);
        event.getSource().addSessionDestroyListener(this::went);
    }

    private void came(SessionInitEvent event) {
        var location = event.getRequest().getParameter("location");
        if (location != null && !staff(location)) {
            event.getSession().setAttribute(KIND, true);
            event.getSession().getSession().setMaxInactiveInterval(CITIZEN_IDLE_SECONDS);
            citizens.incrementAndGet();
        }
    }

    private void went(SessionDestroyEvent event) {
        if (event.getSession().getAttribute(KIND) != null) {
            citizens.decrementAndGet();
        }
    }
}
