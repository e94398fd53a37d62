package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.notice.Notice;

/** One item of a notice: the problem, what each department does about it, and the way to say something. */
@Route(value = "n/:notice/:item", layout = CitizenLayout.class)
@AnonymousAllowed
class ItemView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient ReadingModel model;
    private int ordinal;

    ItemView(ReadingModel model) {
        this.model = model;
        setId("main");
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ordinal = ReadingModel.ordinal(event.getRouteParameters().get("item").orElse(""));
        var notice = model.find(event.getRouteParameters().get("notice").orElse(""));
        notice.flatMap(n -> n.item(ordinal))
                .ifPresentOrElse(
                        item -> show(notice.orElseThrow(), item), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Notice notice, Notice.Item item) {
        add(Bits.crumb("", getTranslation("citizen.back.items")));
        add(Bits.css(new Paragraph(
                Bits.span(getTranslation("citizen.item.number", ordinal)),
                Bits.span(getTranslation("notice.theme." + item.theme())),
                new com.vaadin.flow.component.html.Span(
                        Bits.span(getTranslation("citizen.item.progress")), Bits.span(" "),
                        Bits.span(getTranslation("notice.state.notStated"), "state"))), "meta"));
        add(new H1(item.heading().corrected()));
        if (item.heading().wasCorrected()) {
            add(printed(item.heading()));
        }
        item.problem().forEach(p -> add(Bits.p(p.corrected(), "prose")));
        add(Bits.buttons(Bits.link(
                "feedback?item=" + notice.slug() + ":" + ordinal, getTranslation("citizen.item.say"), "button", "main")));
        add(new H2(getTranslation("citizen.item.measures")));
        item.blocks().forEach(block -> add(unit(block)));
        add(Bits.p(getTranslation("citizen.item.source"), "quiet"), around(notice));
    }

    private Section unit(Notice.Block block) {
        var name = model.unit(block, getLocale());
        var said = new Div();
        if (!block.lead().corrected().isEmpty()) {
            said.add(Bits.p(block.lead().corrected(), "quiet"));
        }
        var list = new OrderedList();
        for (var measure : block.measures()) {
            var line = new ListItem();
            var marker = measure.marker();
            if (marker != null) {
                line.add(Bits.span(marker, "marker"));
            }
            line.add(Bits.span(measure.text().corrected()));
            if (measure.text().wasCorrected()) {
                line.add(printed(measure.text()));
            }
            list.add(line);
        }
        said.add(list);
        return Bits.css(new Section(
                new H3(name.isEmpty() ? getTranslation("notice.department.none") : name), said), "unit");
    }

    private NativeDetails printed(Notice.Text text) {
        return new NativeDetails(getTranslation("notice.printed"),
                new Div(Bits.p(text.printed(), "prose"), Bits.p(getTranslation("notice.corrected.note"), "quiet")));
    }

    private Nav around(Notice notice) {
        var around = Bits.css(new Nav(), "steps");
        around.setAriaLabel(getTranslation("citizen.item.around"));
        var start = "n/" + notice.slug() + "/";
        notice.item(ordinal - 1).ifPresent(i ->
                around.add(Bits.link(start + i.ordinal(), getTranslation("citizen.item.before", i.ordinal()), "button")));
        notice.item(ordinal + 1).ifPresent(i ->
                around.add(Bits.link(start + i.ordinal(), getTranslation("citizen.item.after", i.ordinal()), "button")));
        return around;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.item.title", ordinal);
    }
}
