package org.jiandu.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;

/** What is wrong with the content of a command that is open: every reason, each at its field. */
final class Faults {
    /** A text a person wrote: 1 to this many code points. */
    static final int LONGEST_TEXT = 5_000;

    /** Demands of one ticket; more are for a conversation, not for a list. */
    private static final int MOST_DEMANDS = 20;

    private Faults() {}

    static List<Refusal> of(Ticket ticket, Command command, Now now) {
        return switch (command) {
            case Command.Triage triage -> triage(triage);
            case Command.Seal(var as) ->
                as.sealed() ? List.of() : List.of(Refusal.of("ticket.refused.seal.class").at("as"));
            case Command.Propose(var to, var opinion, var parts) -> propose(ticket, to, opinion, parts, now);
            case Command.ReturnProposal(var reason) -> length(reason, "reason", 5);
            case Command.ReturnAnswer(var reason) -> length(reason, "reason", 5);
            case Command.SubmitAnswer(var answer) -> Answers.faults(ticket, answer);
            case Command.Assign _ -> assign(ticket, now);
            case Command.Close(var how) ->
                how.isEmpty() ? List.of(Refusal.of("ticket.refused.close.how").at("how")) : List.of();
            case Command.Aside aside -> aside(ticket, aside, now);
            case Command.Beside beside -> beside(ticket, beside, now);
            case Command.Add(var text) -> length(text, "text", 2);
            case Command.Reopen(var reason) -> length(reason, "reason", 2);
            case Command.SignFor _, Command.ApproveAnswer _, Command.Rate _, Command.Withdraw _, Command.OnPaper _ ->
                List.of();
        };
    }

    private static List<Refusal> aside(Ticket ticket, Command.Aside command, Now now) {
        return switch (command) {
            case Command.AskSupplement(var lacking) -> length(lacking, "lacking", 5);
            case Command.ProposeRefusal(var reasons) -> length(reasons, "reasons", 20);
            case Command.ProposeRedirect(var guidance) -> redirect(ticket, guidance, now);
            case Command.ProposeInvalid(var reason) -> length(reason, "reason", 5);
            case Command.ReturnConclusion(var reason) -> length(reason, "reason", 5);
            case Command.ObjectTo(var reasons) -> length(reasons, "reasons", 20);
            case Command.AskExtension(var days, var reasons) -> extension(ticket, days, reasons);
            case Command.Endorse(var opinion) -> length(opinion, "opinion", 2);
            case Command.Merge merge -> merge(ticket, merge, now);
            case Command.Unmerge(var reason) -> length(reason, "reason", 5);
            case Command.Split(var stays, var accusation) -> {
                var all = new ArrayList<>(length(stays, "stays", Registration.SHORTEST));
                all.addAll(length(accusation, "accusation", Registration.SHORTEST));
                yield all;
            }
            case Command.Redo(var reason) -> length(reason, "reason", 5);
            case Command.RecordReview(var level, var askedOn, var office) -> review(ticket, level, askedOn, office, now);
            case Command.RecordReviewResult(var _, var words) -> length(words, "words", 5);
            case Command.HandOver(var to) -> handOver(ticket, to);
            case Command.Conclude _ -> List.of();
        };
    }

    private static List<Refusal> beside(Ticket ticket, Command.Beside command, Now now) {
        return switch (command) {
            case Command.Urge(var words) -> length(words, "words", 0);
            case Command.Note(var words) -> length(words, "words", 2);
            case Command.ListDemands(var demands) -> demands(demands);
            case Command.ReplyShare(var demand, var words) -> {
                var all = new ArrayList<>(length(words, "words", 5));
                if (!ticket.demandNumbers().contains(demand)) {
                    all.add(Refusal.of("ticket.refused.demand.unknown", demand).at("demand"));
                }
                yield all;
            }
            case Command.Forward forward -> Readings.faults(ticket, forward, now);
            case Command.Label(var labels) ->
                labels.stream().anyMatch(l -> l.isBlank() || l.codePointCount(0, l.length()) > 30) || labels.size() > 10
                        ? List.of(Refusal.of("ticket.refused.labels").at("labels"))
                        : List.of();
            case Command.Deliver(var _, var on, var result) -> {
                var all = new ArrayList<>(length(result, "result", 0));
                var answered = ticket.answeredAt();
                boolean before = answered != null && on.isBefore(CourtZone.dayOf(answered));
                if (on.isAfter(now.day()) || before) {
                    all.add(Refusal.of("ticket.refused.deliver.date").at("on"));
                }
                yield all;
            }
            case Command.Remark(var what, var words) -> length(words, "words", what == Command.Remark.What.MARK_URGENT ? 0 : 5);
            case Command.SignShare _, Command.MarkRead _, Command.Sponsor _ -> List.of();
        };
    }

    private static List<Refusal> triage(Command.Triage triage) {
        var all = new ArrayList<Refusal>();
        if (triage.as().sealed()) {
            all.add(Refusal.of("ticket.refused.triage.report").at("as"));
        }
        if (!triage.as().accuses() && !triage.accusedUnits().isEmpty()) {
            all.add(Refusal.of("ticket.refused.triage.no.accusation").at("accused"));
        }
        return all;
    }

    private static List<Refusal> propose(
            Ticket ticket, DepartmentCode to, String opinion, List<Command.Part> parts, Now now) {
        var all = new ArrayList<>(length(opinion, "opinion", 0));
        if (!now.stands(to)) {
            all.add(Refusal.of("ticket.refused.department.gone").at("to"));
        }
        if (parts.stream().anyMatch(p -> !now.stands(p.department()))) {
            all.add(Refusal.of("ticket.refused.department.gone").at("parts"));
        }
        if (!Visibility.mayHandle(to, ticket)) {
            all.add(Refusal.of("ticket.refused.accused.handles").at("to"));
        }
        if (parts.stream().anyMatch(p -> !Visibility.mayHandle(p.department(), ticket))) {
            all.add(Refusal.of("ticket.refused.accused.handles").at("parts"));
        }
        Set<Integer> led = new HashSet<>();
        boolean twoLeads = parts.stream().filter(Command.Part::leads).anyMatch(p -> !led.add(p.demand()));
        if (twoLeads) {
            all.add(Refusal.of("ticket.refused.parts.leads").at("parts"));
        }
        if (parts.stream().anyMatch(p -> p.department().equals(to) || !ticket.demandNumbers().contains(p.demand()))) {
            all.add(Refusal.of("ticket.refused.parts").at("parts"));
        }
        return all;
    }

    /** The accused lists, and the departments, may have changed since the proposal. */
    private static List<Refusal> assign(Ticket ticket, Now now) {
        var all = new ArrayList<Refusal>();
        boolean gone = (ticket.stage() instanceof Stage.Proposed(var _, var to, var _, var _) && !now.stands(to))
                || ticket.shares().stream().anyMatch(s -> !now.stands(s.department()));
        if (gone) {
            all.add(Refusal.of("ticket.refused.proposal.gone"));
        }
        boolean bars = (ticket.stage() instanceof Stage.Proposed(var _, var to, var _, var _) && !Visibility.mayHandle(to, ticket))
                || ticket.shares().stream().anyMatch(s -> !Visibility.mayHandle(s.department(), ticket));
        if (bars) {
            all.add(Refusal.of("ticket.refused.accused.handles"));
        }
        return all;
    }

    private static List<Refusal> redirect(Ticket ticket, String guidance, Now now) {
        var all = new ArrayList<>(length(guidance, "guidance", 20));
        if (!now.stands(Guards.confirmsRedirect(ticket))) {
            all.add(Refusal.of("ticket.refused.redirect.gone"));
        }
        return all;
    }

    private static List<Refusal> extension(Ticket ticket, int days, String reasons) {
        var all = new ArrayList<>(length(reasons, "reasons", 20));
        var limit = ticket.course().limit();
        int most = limit == null ? 0 : limit.days();
        if (days < 1 || days > most) {
            all.add(Refusal.of("ticket.refused.extension.days", most).at("days").citing(Article.of("XF-2022-34")));
        }
        return all;
    }

    private static List<Refusal> merge(Ticket ticket, Command.Merge merge, Now now) {
        var all = new ArrayList<>(length(merge.reason(), "reason", 2));
        var main = now.named();
        if (main.isEmpty()) {
            all.add(Refusal.of("ticket.refused.merge.unknown").at("into"));
        } else if (main.get().id().equals(ticket.id())) {
            all.add(Refusal.of("ticket.refused.merge.itself").at("into"));
        } else if (!main.get().stage().open() || main.get().sealed()) {
            all.add(Refusal.of("ticket.refused.merge.over").at("into"));
        }
        return all;
    }

    /** 信访工作条例 art. 35, 36: within 30 days of the written answer, the last day rolled to a working day; first 复查, then 复核. */
    private static List<Refusal> review(Ticket ticket, Stage.Level level, LocalDate askedOn, String office, Now now) {
        var all = new ArrayList<>(length(office, "office", 2));
        boolean inOrder = (level == Stage.Level.REVIEW) == (ticket.tally().reviews() == 0);
        if (!inOrder) {
            all.add(Refusal.of("ticket.refused.review.order").at("level").citing(Article.of("XF-2022-36")));
        }
        var answered = ticket.answeredAt();
        if (askedOn.isAfter(now.day()) || answered == null || askedOn.isBefore(CourtZone.dayOf(answered))) {
            all.add(Refusal.of("ticket.refused.review.date").at("askedOn"));
        } else if (level == Stage.Level.REVIEW && askedOn.isAfter(lastDay(CourtZone.dayOf(answered), now))) {
            all.add(Refusal.of("ticket.refused.review.late").at("askedOn").citing(Article.of("XF-2022-35")));
        }
        return all;
    }

    private static LocalDate lastDay(LocalDate answered, Now now) {
        var last = answered.plusDays(30);
        while (!now.calendar().works(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static List<Refusal> handOver(Ticket ticket, org.jiandu.kernel.Actor.Staff to) {
        boolean fits = to.is(org.jiandu.kernel.Role.HANDLER)
                && ticket.owner().filter(to.department()::equals).isPresent()
                && !Visibility.walled(to, ticket)
                && !(ticket.cycle() > 1 && to.id().equals(ticket.course().lastAuthor()));
        return fits ? List.of() : List.of(Refusal.of("ticket.refused.handover").at("to"));
    }

    private static List<Refusal> demands(List<String> demands) {
        if (demands.isEmpty() || demands.size() > MOST_DEMANDS) {
            return List.of(Refusal.of("ticket.refused.demands", MOST_DEMANDS).at("demands"));
        }
        return demands.stream()
                .flatMap(d -> length(d, "demands", 2).stream())
                .distinct()
                .toList();
    }

    static List<Refusal> length(String text, String field, int least) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length < least) {
            return List.of(Refusal.of("ticket.refused.text.short", least, length).at(field));
        }
        return length > LONGEST_TEXT
                ? List.of(Refusal.of("ticket.refused.text.long", LONGEST_TEXT, length).at(field))
                : List.of();
    }
}
