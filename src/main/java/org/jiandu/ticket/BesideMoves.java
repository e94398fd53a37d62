package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;

/** What lies over the stages or stands beside them; the stage stays. */
final class BesideMoves {
    private BesideMoves() {}

    static Decision.Done done(Ticket t, Command.Beside command, Actor actor, Instant now) {
        var id = t.id();
        return switch (command) {
            case Command.Urge(var words) ->
                Moves.said(t.counting(t.tally().urged()), new TicketFact.Urged(id, now), words);
            case Command.Note(var words) -> Moves.said(t, new TicketFact.Noted(id, now), words);
            case Command.ListDemands(var demands) -> listed(t, demands, now);
            case Command.SignShare _ ->
                Moves.did(
                        shared(t, Rules.unit(actor), s -> signed(s, now)), new TicketFact.ShareSigned(id, now, Rules.unit(actor)));
            case Command.ReplyShare(var demand, var words) ->
                Moves.said(
                        shared(t, Rules.unit(actor), s -> s.demand() == demand ? replied(s, now) : s),
                        new TicketFact.ShareReplied(id, now, Rules.unit(actor), demand), words);
            case Command.Forward forward -> Readings.forwarded(t, forward, now);
            case Command.MarkRead _ -> Readings.read(t, actor, now);
            case Command.Sponsor _ -> {
                var o = t.overlay();
                var sponsored = new Ticket.Overlay(o.urgent(), true, Rules.staff(actor), o.supervision(), o.aid());
                yield Moves.did(t.under(sponsored), new TicketFact.Sponsored(id, now));
            }
            case Command.Label(var labels) -> labelled(t, labels, now);
            case Command.Deliver(var way, var on, var result) ->
                Moves.said(t.gone(delivered(t.course(), on)), new TicketFact.Delivered(id, now, way, on), result);
            case Command.Remark(var what, var words) ->
                Moves.said(remarked(t, what, now), new TicketFact.Remarked(id, now, what), words);
        };
    }

    private static Decision.Done listed(Ticket t, List<String> typed, Instant now) {
        var demands = new ArrayList<Ticket.Demand>();
        typed.forEach(text -> demands.add(new Ticket.Demand(demands.size() + 1, text.strip())));
        var lines = demands.stream().map(d -> d.n() + ". " + d.text()).collect(Collectors.joining("\n"));
        return Moves.said(t.demanding(demands), new TicketFact.DemandsListed(t.id(), now, demands.size()), lines);
    }

    private static Decision.Done labelled(Ticket t, Set<String> labels, Instant now) {
        var s = t.sorting();
        var next = new Ticket.Sorting(s.as(), s.sealed(), s.accusedUnits(), s.accusedPersons(), labels);
        return Moves.said(
                t.sorted(next), new TicketFact.Labelled(t.id(), now),
                labels.stream().sorted().collect(Collectors.joining("、")));
    }

    private static Ticket shared(Ticket t, DepartmentCode unit, UnaryOperator<Ticket.Share> change) {
        return t.sharing(t.shares().stream()
                .map(s -> s.department().equals(unit) && s.active() ? change.apply(s) : s)
                .toList());
    }

    private static Ticket.Share signed(Ticket.Share s, Instant now) {
        return s.signedAt() == null
                ? new Ticket.Share(s.demand(), s.department(), s.leads(), true, now, s.repliedAt())
                : s;
    }

    private static Ticket.Share replied(Ticket.Share s, Instant now) {
        return new Ticket.Share(s.demand(), s.department(), s.leads(), true, s.signedAt(), now);
    }

    private static Ticket.Course delivered(Ticket.Course c, LocalDate on) {
        return new Ticket.Course(
                c.cycle(), c.answeredAt(), on.atStartOfDay(CourtZone.ZONE).toInstant(), c.rating(), c.lastAuthor(),
                c.reportedAt(), c.tally(), c.limit());
    }

    private static Ticket remarked(Ticket t, Command.Remark.What what, Instant now) {
        var o = t.overlay();
        return switch (what) {
            case CONTACT -> t.counting(t.tally().contacted());
            case INSTRUCT -> Readings.instructed(t, now);
            case REVISIT, AID_RESULT, REPORT_URGENT -> t;
            case MARK_URGENT -> t.under(new Ticket.Overlay(true, o.led(), o.sponsor(), o.supervision(), o.aid()));
            case SUPERVISE ->
                t.under(new Ticket.Overlay(o.urgent(), o.led(), o.sponsor(), new Ticket.Supervision(now, null), o.aid()));
            case ANSWER_SUPERVISION -> t.under(new Ticket.Overlay(
                    o.urgent(), o.led(), o.sponsor(),
                    new Ticket.Supervision(o.supervision() == null ? now : o.supervision().since(), now), o.aid()));
            case LIFT_SUPERVISION -> t.under(new Ticket.Overlay(o.urgent(), o.led(), o.sponsor(), null, o.aid()));
            case HAND_AID -> t.under(new Ticket.Overlay(o.urgent(), o.led(), o.sponsor(), o.supervision(), true));
            case REPORT_UP -> t.gone(reported(t.course(), now));
        };
    }

    private static Ticket.Course reported(Ticket.Course c, Instant now) {
        return new Ticket.Course(
                c.cycle(), c.answeredAt(), c.deliveredAt(), c.rating(), c.lastAuthor(), now, c.tally(), c.limit());
    }
}
