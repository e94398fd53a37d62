package org.jiandu.ui.citizen;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.notice.Notice;

/** The whole notice, in its own words. */
@Route(value = "n/:notice", layout = CitizenLayout.class)
@AnonymousAllowed
class NoticeView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient ReadingModel model;
    private String title = "";

    NoticeView(ReadingModel model) {
        this.model = model;
        setId("main");
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var found = model.find(event.getRouteParameters().get("notice").orElse(""));
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Notice notice) {
        title = notice.title().corrected();
        add(Bits.crumb("", getTranslation("citizen.back.front")), new H1(title),
                Bits.p(getTranslation("citizen.notice.printed"), "quiet"));
        notice.preamble().forEach(p -> add(Bits.p(p.printed(), "prose")));
        notice.items().forEach(item -> item(notice, item));
        notice.closing().forEach(p -> add(Bits.p(p.printed(), "prose")));
        notice.contact().forEach(c -> add(Bits.p(c.label() + "：" + c.value().printed(), "prose")));
        add(Bits.buttons(Bits.link("feedback", getTranslation("citizen.door.say"), "button", "main")));
    }

    private void item(Notice notice, Notice.Item item) {
        add(new H2(Bits.link(
                "n/" + notice.slug() + "/" + item.ordinal(), item.ordinal() + "．" + item.heading().printed())));
        item.problem().forEach(p -> add(Bits.p(p.printed(), "prose")));
        item.blocks().forEach(block -> add(block(block)));
    }

    private static Paragraph block(Notice.Block block) {
        var line = Bits.p("", "prose");
        var unit = block.printedDepartment();
        if (unit != null) {
            var bold = Bits.span(unit);
            bold.getStyle().setFontWeight("bold");
            line.add(bold);
        }
        line.add(new Text(block.lead().printed()));
        for (var measure : block.measures()) {
            var marker = measure.marker();
            if (marker != null) {
                line.add(Bits.span(marker, "marker"));
            }
            line.add(new Text(measure.text().printed()));
        }
        return line;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
