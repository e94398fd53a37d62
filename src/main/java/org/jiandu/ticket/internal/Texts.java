package org.jiandu.ticket.internal;

import org.jiandu.ticket.Command;
import org.jiandu.ticket.Registration;

/** Words as they are kept: normalised once, at entry. */
final class Texts {
    private Texts() {}

    static Command normalised(Command typed) {
        return switch (typed) {
            case Command.Propose(var to, var opinion) -> new Command.Propose(to, Registration.normalised(opinion));
            case Command.ReturnProposal(var reason) -> new Command.ReturnProposal(Registration.normalised(reason));
            case Command.SubmitAnswer(var answer) -> new Command.SubmitAnswer(Registration.normalised(answer));
            case Command.ReturnAnswer(var reason) -> new Command.ReturnAnswer(Registration.normalised(reason));
            case Command.AskSupplement(var lacking) -> new Command.AskSupplement(Registration.normalised(lacking));
            case Command.ProposeRefusal(var reasons) -> new Command.ProposeRefusal(Registration.normalised(reasons));
            case Command.ProposeRedirect(var guidance) -> new Command.ProposeRedirect(Registration.normalised(guidance));
            case Command.ReturnConclusion(var reason) -> new Command.ReturnConclusion(Registration.normalised(reason));
            case Command.ObjectTo(var reasons) -> new Command.ObjectTo(Registration.normalised(reasons));
            case Command.Urge(var words) -> new Command.Urge(Registration.normalised(words));
            case Command.Note(var words) -> new Command.Note(Registration.normalised(words));
            case Command.Add(var text) -> new Command.Add(Registration.normalised(text));
            case Command.Reopen(var reason) -> new Command.Reopen(Registration.normalised(reason));
            case Command.Triage _, Command.Seal _, Command.Assign _, Command.SignFor _, Command.ApproveAnswer _,
                    Command.Close _, Command.Rate _, Command.Withdraw _, Command.Conclude _ -> typed;
        };
    }
}
