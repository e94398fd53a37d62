package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.deadline.Policies.History;
import org.jiandu.deadline.Policies.Proposal;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.kernel.Article;
import org.jiandu.ui.OfficeLayout;

/** The terms in force with their history, what is proposed, and who decides on it: law and promise are never worded alike. */
@Route(value = "office/policies", layout = OfficeLayout.class)
@RolesAllowed({"ADMINISTRATOR", "REGISTRAR", "DIRECTOR", "SUPERVISOR", "LEADER", "PRESIDENT"})
class PoliciesView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PoliciesModel model;
    private final transient PolicyWords words = new PolicyWords(this, getLocale());
    private final transient PolicyDialogs dialogs;
    private final transient PolicyHistory past;
    private final Says says = new Says();
    private final Div body = new Div();

    PoliciesView(PoliciesModel model) {
        this.model = model;
        this.dialogs = new PolicyDialogs(model, words, getLocale(), this::done);
        this.past = new PolicyHistory(model, words, getLocale());
        addClassNames("desk", "admin");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation("admin.policies.lead")), says, body);
        show();
    }

    private void done(String sentence) {
        show();
        says.done(sentence);
        Fields.focus(says);
    }

    private void show() {
        body.removeAll();
        var all = model.all();
        var open = all.stream().filter(h -> h.open().isPresent()).toList();
        if (!open.isEmpty()) {
            var proposals = Pieces.rows("proposals");
            open.forEach(h -> h.open().ifPresent(p -> proposals.add(proposal(h, p))));
            body.add(new H2(getTranslation("admin.policies.open")), proposals);
        }
        body.add(new H2(getTranslation("admin.policies.terms")), rows(all.stream().filter(PoliciesView::term).toList()));
        body.add(
                new H2(getTranslation("admin.policies.others")),
                rows(all.stream().filter(h -> !term(h)).toList()));
    }

    private static boolean term(History history) {
        return history.printed().length().isPresent();
    }

    private ListItem proposal(History history, Proposal proposal) {
        var acts = Pieces.actions();
        if (model.own(proposal)) {
            acts.add(Pieces.hint(getTranslation("admin.policies.own")));
        } else if (model.mayDecide()) {
            acts.add(act("adopt", history, () -> dialogs.adopt(history, proposal)), act("return", history, () -> dialogs.sendBack(history, proposal)));
        }
        return Pieces.row(
                Pieces.cell(Pieces.strong(name(history)), Pieces.hint(history.printed().id())),
                Pieces.cell(
                        Pieces.strong(past.what(proposal)),
                        Pieces.hint(getTranslation("admin.policies.open.reason", proposal.draft().reason()))),
                acts);
    }

    private Component rows(List<History> rules) {
        var rows = Pieces.rows("policies");
        rules.forEach(rule -> rows.add(row(rule)));
        return rows;
    }

    private ListItem row(History history) {
        var version = model.today(history);
        var policy = version.rule().policy();
        var kind = policy.legal() ? "deadline.kind.legal" : "deadline.kind.promise";
        var acts = Pieces.actions();
        if (model.mayPropose(history)) {
            acts.add(act("change", history, () -> dialogs.propose(history)));
        }
        return Pieces.row(
                Pieces.cell(Pieces.strong(name(history)), Pieces.hint(history.printed().id())),
                length(history, version),
                Pieces.cell(Pieces.state(getTranslation(kind), policy.legal() ? "ok" : "keep")),
                source(history, version),
                acts);
    }

    private Component length(History history, Version version) {
        if (version.rule().length().isEmpty()) {
            return Pieces.hint(version.rule().cell("trigger"));
        }
        var term = Pieces.cell();
        version.rule().length().ifPresent(length -> {
            term.add(Pieces.strong(version.stands() ? words.count(length) : getTranslation("admin.policies.stopped")));
            if (version.stands() && length.extensionDays() > 0) {
                term.add(Pieces.hint(words.extension(length)));
            }
        });
        model.next(history).ifPresent(next ->
                term.add(Pieces.hint(getTranslation("admin.policies.next", words.day(next.from()), past.term(next)))));
        return term;
    }

    private Component source(History history, Version version) {
        var policy = version.rule().policy();
        var inside = new Div();
        if (policy.quoted()) {
            inside.add(new Paragraph(policy.quote()));
        }
        if (!history.articles().isEmpty()) {
            var ids = history.articles().stream().map(Article::id).collect(Collectors.joining(getTranslation("admin.and")));
            inside.add(new Paragraph(getTranslation("admin.policies.articles", ids)));
        }
        inside.add(past.of(history));
        var details = new NativeDetails(policy.source(), inside);
        details.addClassNames("cell", "hint");
        return details;
    }

    private Component act(String what, History history, Runnable act) {
        var label = getTranslation("admin.policies." + what);
        return Pieces.act(label, getTranslation("admin.staff.act", label, name(history)), act);
    }

    private String name(History history) {
        return model.name(history.printed(), getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.policies.title");
    }
}
