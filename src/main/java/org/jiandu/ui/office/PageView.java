package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Pages.Proposal;
import org.jiandu.ui.OfficeLayout;
import org.jspecify.annotations.Nullable;

/** One guidance page: write it, check it, decide on what another wrote. */
@Route(value = "office/pages/:slug", layout = OfficeLayout.class)
@RolesAllowed({"EDITOR", "DIRECTOR", "LEADER", "PRESIDENT"})
class PageView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1;

    private final transient PagesModel model;
    private final Div says = new Div();
    private final Div body = new Div();
    private String title = "";

    PageView(PagesModel model) {
        this.model = model;
        addClassNames("desk", "pages");
        says.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        says.addClassName("says");
        var back = new RouterLink(getTranslation("office.pages.back"), PagesView.class);
        back.addClassName("back");
        add(back, says, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        model.find(slug).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void done(Page page, String sentence) {
        says.removeAll();
        says.add(Say.line(sentence, "done"));
        says.getElement().callJsFunction("focus");
        model.find(page.slug()).ifPresent(this::show);
    }

    private void show(Page page) {
        title = page.version().wording().chinese().title();
        body.removeAll();
        body.add(new H1(title), Say.line(getTranslation("office.pages.version", page.version().number(), Say.moment(page.version().at())), "lead"));
        fresh(page);
        var open = model.open(page);
        open.ifPresent(proposal -> body.add(
                Say.heading(getTranslation("office.pages.open")), new PageProposal(model, page, proposal, words -> done(page, words))));
        if (open.isEmpty() && model.mayWrite()) {
            body.add(Say.heading(getTranslation("office.pages.write")), new PageForm(model, page, words -> done(page, words)));
        }
        past(page);
    }

    private void fresh(Page page) {
        var checked = page.lastChecked()
                .map(at -> getTranslation("office.pages.checked", Say.moment(at)))
                .orElseGet(() -> getTranslation("office.pages.unchecked"));
        body.add(Say.line(checked, model.stale(page) ? "late" : "hint"));
        if (model.stale(page)) {
            body.add(Say.line(getTranslation("office.pages.look", Pages.FRESH_DAYS), "alarm", "late"));
        }
        var acts = Say.box("actions");
        if (model.mayWrite()) {
            acts.add(new Button(getTranslation("office.pages.check"), click -> {
                var reasons = model.checked(page);
                if (reasons.isEmpty()) {
                    done(page, getTranslation("office.pages.check.done"));
                } else {
                    says.removeAll();
                    says.add(Say.refusals(this, reasons));
                }
            }));
        }
        var read = new Anchor(page.path(), getTranslation("office.pages.read"), AnchorTarget.BLANK);
        acts.add(read, new Anchor("/versions/" + page.slug(), getTranslation("office.pages.versions"), AnchorTarget.BLANK));
        body.add(acts);
    }

    private void past(Page page) {
        var past = model.past(page);
        if (past.isEmpty()) {
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        past.forEach(p -> rows.add(new ListItem(Say.box(
                "row", Say.word(p.draft().change(), "strong"),
                Say.word(getTranslation("office.pages.by", model.person(p.by()), Say.moment(p.at())), "hint"), Say.word(fate(p))))));
        body.add(Say.heading(getTranslation("office.pages.past")), rows);
    }

    private String fate(Proposal proposal) {
        var by = proposal.decidedBy();
        var at = moment(proposal.decidedAt());
        if (by == null) {
            return getTranslation("office.pages.fate.takenBack", at);
        }
        return proposal.version() == null
                ? getTranslation("office.pages.fate.returned", model.person(by), at, proposal.answer())
                : getTranslation("office.pages.fate.published", model.person(by), at, proposal.version());
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Say.moment(at);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
