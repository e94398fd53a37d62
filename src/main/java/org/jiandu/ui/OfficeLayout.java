package org.jiandu.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.jiandu.court.Court;
import org.jiandu.kernel.Actor;

/** The frame of every page of staff: menu by role, who is signed in, 演示 where it is a demonstration. */
@PermitAll
@StyleSheet("/styles/office.css")
public class OfficeLayout extends AppLayout implements RouterLayout, BeforeEnterObserver {
    private static final long serialVersionUID = 1;
    private static final String PASSWORD = "office/password";

    private final transient SignedIn signedIn;
    private final transient AuthenticationContext session;
    private final transient List<MenuMark> marks;

    /** @param entries what the rooms of views offer, and {@code marks} what of it waits to be seen to */
    public OfficeLayout(
            SignedIn signedIn, List<MenuEntry> entries, List<MenuMark> marks, Court court, AuthenticationContext session) {
        this.marks = marks;
        this.signedIn = signedIn;
        this.session = session;
        var brand = new Anchor("office", getTranslation("ui.brand"));
        brand.addClassName("brand-name");
        var title = new Div(brand);
        title.addClassName("desk-brand");
        if (court.demo()) {
            var demo = new Span(getTranslation("ui.demo"));
            demo.addClassName("demo-mark");
            title.add(demo);
        }
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("ui.menu"));
        addToNavbar(toggle, title, person());
        addToDrawer(menu(entries));
        setPrimarySection(Section.NAVBAR);
    }

    private Div person() {
        var name = new Span(signedIn.member().map(m -> m.name()).orElse(""));
        name.addClassName("desk-name");
        var out = new Button(getTranslation("ui.signOut"), e -> session.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        var person = new Div(name, new Anchor(PASSWORD, getTranslation("ui.password")), out);
        person.addClassName("desk-person");
        return person;
    }

    private SideNav menu(List<MenuEntry> entries) {
        var nav = new SideNav();
        nav.getElement().setAttribute("aria-label", getTranslation("ui.menu"));
        var actor = signedIn.actor();
        entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(actor::is))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .map(entry -> item(entry, actor))
                .forEach(nav::addItem);
        return nav;
    }

    private SideNavItem item(MenuEntry entry, Actor.Staff actor) {
        var item = new SideNavItem(getTranslation(entry.key()), entry.path());
        marks.stream()
                .filter(mark -> mark.path().equals(entry.path()))
                .flatMap(mark -> mark.on(actor).stream())
                .forEach(mark -> {
                    var word = new Span(getTranslation(mark.key()));
                    word.addClassNames("state", mark.urgent() ? "late" : "keep");
                    item.setSuffixComponent(word);
                });
        return item;
    }

    /** A one-time password opens one page only: the one that changes it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean must = signedIn.member().map(m -> m.mustChangePassword()).orElse(false);
        if (must && !event.getLocation().getPath().equals(PASSWORD)) {
            event.forwardTo(PASSWORD);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
    }
}
