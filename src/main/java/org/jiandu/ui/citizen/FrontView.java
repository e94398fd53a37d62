package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.jiandu.notice.Notice;

/** The front page: three doors and every item of the newest notice. */
@Route(value = "", layout = CitizenLayout.class)
@AnonymousAllowed
class FrontView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient ReadingModel model;

    FrontView(ReadingModel model) {
        this.model = model;
        setId("main");
        addClassName("page");
        add(Bits.css(new Section(
                new H1(getTranslation("citizen.front.heading")), new Paragraph(getTranslation("citizen.front.lead"))), "hero"));
        var doors = Bits.css(new Nav(), "doors");
        doors.setAriaLabel(getTranslation("citizen.doors"));
        var read = door("#items", "read");
        read.setRouterIgnore(true);
        var say = door("feedback", "say");
        say.addClassName("door-main");
        doors.add(read, say, door("follow", "follow"));
        add(doors);
        model.newest().ifPresent(notice -> add(items(notice)));
        add(new Contact(model));
    }

    private Anchor door(String to, String what) {
        var door = Bits.link(to, "", "door");
        door.add(Bits.span(getTranslation("citizen.door." + what), "door-title"));
        door.add(Bits.span(getTranslation("citizen.door." + what + ".text"), "door-text"));
        return door;
    }

    private Section items(Notice notice) {
        var list = Bits.css(new OrderedList(), "items");
        notice.items().forEach(item -> list.add(line(notice, item)));
        var section = new Section(
                new H2(getTranslation("citizen.items", notice.items().size())),
                Bits.css(new Paragraph(
                        Bits.link("n/" + notice.slug(), notice.title().corrected()), Bits.span(" "),
                        Bits.span(getTranslation("citizen.items.note", notice.numbered()))), "quiet"),
                list, Bits.p(getTranslation("notice.theme.note"), "quiet"));
        section.setId("items");
        return section;
    }

    private ListItem line(Notice notice, Notice.Item item) {
        var number = Bits.span(String.format(Locale.ROOT, "%02d", item.ordinal()), "no");
        number.getElement().setAttribute("aria-hidden", "true");
        var link = Bits.link("n/" + notice.slug() + "/" + item.ordinal(), "");
        link.add(Bits.span(getTranslation("citizen.item.number", item.ordinal()), "skip"));
        link.add(Bits.span(item.heading().corrected()));
        var units = model.units(item, getLocale());
        var meta = Bits.css(new Paragraph(
                Bits.span(getTranslation("notice.theme." + item.theme())),
                Bits.span(getTranslation("notice.measures.count", item.measures())),
                Bits.span(units.isEmpty() ? getTranslation("notice.department.none") : units)), "meta");
        return Bits.css(new ListItem(number, new Div(new H3(link), meta)), "item");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.front.title");
    }
}
