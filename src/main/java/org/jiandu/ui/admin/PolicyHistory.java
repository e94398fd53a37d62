package org.jiandu.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jiandu.deadline.Policies.History;
import org.jiandu.deadline.Policies.Proposal;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.kernel.CourtDates;

/** What a rule was, is and will be, and who wanted it so. */
final class PolicyHistory {
    private final PoliciesModel model;
    private final PolicyWords words;
    private final Locale locale;

    PolicyHistory(PoliciesModel model, PolicyWords words, Locale locale) {
        this.model = model;
        this.words = words;
        this.locale = locale;
    }

    Div of(History history) {
        var past = new Div();
        past.addClassName("past");
        if (history.versions().size() == 1 && history.proposals().isEmpty()) {
            return past;
        }
        past.add(Pieces.strong(words.say("admin.policies.history")));
        for (var version : history.versions().reversed()) {
            past.add(new Paragraph(version(version)));
            history.proposals().stream()
                    .filter(p -> Objects.equals(p.version(), version.number()))
                    .forEach(p -> past.add(new Paragraph(adopted(p))));
        }
        history.proposals().stream()
                .filter(p -> p.decidedAt() != null && p.version() == null)
                .forEach(p -> past.add(new Paragraph(sentBack(p))));
        return past;
    }

    private String version(Version version) {
        return version.number() == 1
                ? words.say("admin.policies.version.first", version.number(), term(version))
                : words.say("admin.policies.version", version.number(), words.day(version.from()), term(version));
    }

    /** 「15 日」, or that it is switched off. */
    String term(Version version) {
        return version.stands()
                ? version.rule().length().map(words::whole).orElse("")
                : words.say("admin.policies.stopped");
    }

    /** Who proposed what, from when. */
    String what(Proposal proposal) {
        return words.say("admin.policies.open.what", model.person(proposal.by()), from(proposal), term(proposal));
    }

    private String adopted(Proposal proposal) {
        return words.say(
                "admin.policies.version.by", model.person(proposal.by()), moment(proposal.at()), decider(proposal),
                decided(proposal), proposal.draft().reason());
    }

    private String sentBack(Proposal proposal) {
        return words.say(
                "admin.policies.sentBack", model.person(proposal.by()), moment(proposal.at()), from(proposal),
                term(proposal), decider(proposal), proposal.answer());
    }

    private String term(Proposal proposal) {
        return PoliciesModel.length(proposal.draft())
                .map(words::whole)
                .orElseGet(() -> words.say("admin.policies.stopped"));
    }

    private String from(Proposal proposal) {
        var from = proposal.draft().from();
        return from == null ? "" : words.day(from);
    }

    private String decider(Proposal proposal) {
        var by = proposal.decidedBy();
        return by == null ? "" : model.person(by);
    }

    private String decided(Proposal proposal) {
        var at = proposal.decidedAt();
        return at == null ? "" : moment(at);
    }

    private String moment(Instant at) {
        return CourtDates.moment(at, locale);
    }
}
