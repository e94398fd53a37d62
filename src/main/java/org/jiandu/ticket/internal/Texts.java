package org.jiandu.ticket.internal;

import java.util.stream.Collectors;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Registration;

/** Words as they are kept: normalised once, at entry. */
final class Texts {
    private Texts() {}

    static Command normalised(Command typed) {
        return switch (typed) {
            case Command.Propose(var to, var opinion, var parts) -> new Command.Propose(to, plain(opinion), parts);
            case Command.ReturnProposal(var reason) -> new Command.ReturnProposal(plain(reason));
            case Command.SubmitAnswer(var answer) -> new Command.SubmitAnswer(plain(answer));
            case Command.ReturnAnswer(var reason) -> new Command.ReturnAnswer(plain(reason));
            case Command.OnPaper(var decision, var whose, var on, var words) ->
                new Command.OnPaper(normalised(decision), whose, on, plain(words));
            case Command.Aside aside -> aside(aside);
            case Command.Beside beside -> beside(beside);
            case Command.Add(var text) -> new Command.Add(plain(text));
            case Command.Reopen(var reason) -> new Command.Reopen(plain(reason));
            case Command.Triage _, Command.Seal _, Command.Assign _, Command.SignFor _, Command.ApproveAnswer _,
                    Command.Close _, Command.Rate _, Command.Withdraw _ -> typed;
        };
    }

    private static Command aside(Command.Aside typed) {
        return switch (typed) {
            case Command.AskSupplement(var lacking) -> new Command.AskSupplement(plain(lacking));
            case Command.ProposeRefusal(var reasons) -> new Command.ProposeRefusal(plain(reasons));
            case Command.ProposeRedirect(var guidance) -> new Command.ProposeRedirect(plain(guidance));
            case Command.ProposeInvalid(var reason) -> new Command.ProposeInvalid(plain(reason));
            case Command.ReturnConclusion(var reason) -> new Command.ReturnConclusion(plain(reason));
            case Command.ObjectTo(var reasons) -> new Command.ObjectTo(plain(reasons));
            case Command.AskExtension(var days, var reasons) -> new Command.AskExtension(days, plain(reasons));
            case Command.Endorse(var opinion) -> new Command.Endorse(plain(opinion));
            case Command.Merge(var into, var reason) -> new Command.Merge(into, plain(reason));
            case Command.Unmerge(var reason) -> new Command.Unmerge(plain(reason));
            case Command.Split(var stays, var accusation) -> new Command.Split(plain(stays), plain(accusation));
            case Command.Redo(var reason) -> new Command.Redo(plain(reason));
            case Command.RecordReview(var level, var askedOn, var office) ->
                new Command.RecordReview(level, askedOn, plain(office));
            case Command.RecordReviewResult(var upheld, var words) -> new Command.RecordReviewResult(upheld, plain(words));
            case Command.Conclude _, Command.HandOver _ -> typed;
        };
    }

    private static Command beside(Command.Beside typed) {
        return switch (typed) {
            case Command.Urge(var words) -> new Command.Urge(plain(words));
            case Command.Note(var words) -> new Command.Note(plain(words));
            case Command.ListDemands(var demands) ->
                new Command.ListDemands(demands.stream().map(Texts::plain).filter(d -> !d.isEmpty()).toList());
            case Command.ReplyShare(var demand, var words) -> new Command.ReplyShare(demand, plain(words));
            case Command.Forward(var to, var note) -> new Command.Forward(to, plain(note));
            case Command.Label(var labels) ->
                new Command.Label(labels.stream().map(Texts::plain).collect(Collectors.toSet()));
            case Command.Deliver(var way, var on, var result) -> new Command.Deliver(way, on, plain(result));
            case Command.Remark(var what, var words) -> new Command.Remark(what, plain(words));
            case Command.SignShare _, Command.MarkRead _, Command.Sponsor _ -> typed;
        };
    }

    private static Answer plain(Answer typed) {
        return new Answer(
                typed.parts().stream()
                        .map(p -> new Answer.Part(p.demand(), p.opinion(), plain(p.facts()), plain(p.basis())))
                        .toList(),
                plain(typed.report()), plain(typed.noContact()));
    }

    private static String plain(String typed) {
        return Registration.normalised(typed);
    }
}
