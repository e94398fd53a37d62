package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Pages.Page;
import org.jiandu.ui.OfficeLayout;

/** 指引页面: how fresh each of them is, and which has a change that waits. */
@Route(value = "office/pages", layout = OfficeLayout.class)
@RolesAllowed({"EDITOR", "DIRECTOR", "LEADER", "PRESIDENT"})
class PagesView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PagesModel model;

    PagesView(PagesModel model) {
        this.model = model;
        addClassNames("desk", "pages");
        add(new H1(getPageTitle()), Say.line(getTranslation("office.pages.lead", Pages.FRESH_DAYS), "lead"));
        var pages = model.all();
        long stale = pages.stream().filter(model::stale).count();
        if (stale > 0) {
            add(Say.line(getTranslation("office.pages.stale", stale, Pages.FRESH_DAYS), "alarm", "late"));
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        pages.forEach(page -> rows.add(row(page)));
        add(rows);
    }

    private ListItem row(Page page) {
        var link = new RouterLink(page.version().wording().chinese().title(), PageView.class, new RouteParameters("slug", page.slug()));
        link.getElement().setAttribute("lang", "zh-CN");
        link.addClassName("strong");
        var version = Say.word(getTranslation("office.pages.version", page.version().number(), Say.moment(page.version().at())), "hint");
        var english = Say.word(getTranslation(page.version().wording().inEnglish() ? "office.pages.bilingual" : "office.pages.chinese"), "hint");
        var waits = model.open(page).isPresent() ? Say.word(getTranslation("office.pages.open"), "state", "keep") : new Span();
        return new ListItem(Say.box("row", Say.box("row-head", link, english), version, fresh(page), waits));
    }

    private Span fresh(Page page) {
        var text = page.lastChecked()
                .map(at -> getTranslation("office.pages.checked", Say.moment(at)))
                .orElseGet(() -> getTranslation("office.pages.unchecked"));
        return model.stale(page) ? Say.word(text, "state", "late") : Say.word(text, "state", "ok");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.menu.pages");
    }
}
