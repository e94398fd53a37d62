package org.jiandu.ui.citizen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiandu.ui.Look;
import org.jspecify.annotations.Nullable;

/** Head and foot of every citizen's page, as the plain twin draws them. */
@AnonymousAllowed
class CitizenLayout extends Div implements RouterLayout {
    private static final long serialVersionUID = 1;

    private final transient CitizenModel model;
    private boolean moved;

    CitizenLayout(CitizenModel model) {
        this.model = model;
        addClassName("shell");
        var skip = Bits.link("#main", getTranslation("citizen.skip"), "skip");
        skip.setRouterIgnore(true);
        add(skip, head(), foot());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("/scripts/look.js");
    }

    /** Between head and foot; on a further page the reader's focus goes where the new words are. */
    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content == null) {
            return;
        }
        getElement().insertChild(2, content.getElement());
        if (moved) {
            content.getElement().setAttribute("tabindex", "-1");
            content.getElement().callJsFunction("focus");
        }
        moved = true;
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        if (old != null) {
            old.getElement().removeFromParent();
        }
    }

    private Header head() {
        var brand = Bits.css(new Div(), "brand");
        brand.add(Bits.link("", getTranslation("ui.brand"), "brand-name"));
        brand.add(Bits.span(getTranslation("citizen.court"), "brand-court"));
        if (model.demo()) {
            brand.add(Bits.span(getTranslation("ui.demo"), "demo-mark"));
        }
        var tools = Bits.css(new Nav(), "tools");
        tools.setAriaLabel(getTranslation("citizen.tools"));
        var request = VaadinServletRequest.getCurrent();
        boolean care = request != null && Look.of(request.getHttpServletRequest()).care();
        boolean english = getLocale().getLanguage().equals("en");
        var size = tool(care ? "citizen.care.off" : "citizen.care.on", "care", care ? "" : "care");
        size.getElement().setAttribute("data-look-other", getTranslation(care ? "citizen.care.on" : "citizen.care.off"));
        tools.add(size);
        var other = tool("citizen.other.language", "language", english ? "zh" : "en");
        other.getElement().setAttribute("lang", english ? "zh-CN" : "en");
        tools.add(other);
        return Bits.css(new Header(brand, tools), "head");
    }

    /** Works through {@code look.js} alone. */
    private Anchor tool(String key, String what, String word) {
        var tool = Bits.link("", getTranslation(key));
        tool.setRouterIgnore(true);
        tool.getElement().setAttribute("role", "button").setAttribute("data-look-of", what).setAttribute("data-look-is", word);
        return tool;
    }

    private Footer foot() {
        var list = new UnorderedList();
        list.add(new ListItem(Bits.link("", getTranslation("citizen.door.read"))));
        list.add(new ListItem(Bits.link("feedback", getTranslation("citizen.door.say"))));
        list.add(new ListItem(Bits.link("follow", getTranslation("citizen.door.follow"))));
        list.add(new ListItem(Bits.link("board", getTranslation("board.title"))));
        list.add(new ListItem(Bits.link("promises", getTranslation("citizen.promises.title"))));
        list.add(new ListItem(Bits.link("help", getTranslation("citizen.help.title"))));
        GuidanceView.PAGES.forEach(page -> list.add(new ListItem(Bits.link(page, getTranslation("citizen.page." + page)))));
        list.add(new ListItem(tool("citizen.ground", "ground", "")));
        var plain = Bits.link("/plain", getTranslation("citizen.plain"));
        plain.setRouterIgnore(true);
        list.add(new ListItem(plain));
        var telephone = model.settings().telephone();
        var line = new Paragraph(Bits.span(getTranslation("citizen.contact.telephone")), Bits.span(" "),
                Bits.span(telephone.isEmpty() ? getTranslation("citizen.unset") : telephone));
        model.printed().stream().findFirst().ifPresent(c -> line.add(Bits.span(
                getTranslation("citizen.contact.printed", c.label(), c.value().corrected()), "quiet")));
        var foot = Bits.css(new Footer(list, line), "foot");
        if (model.demo()) {
            foot.add(new Paragraph(getTranslation("citizen.demo.note")));
        }
        return foot;
    }
}
