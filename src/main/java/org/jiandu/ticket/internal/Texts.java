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
            case Command.Add(var text) -> new Command.Add(Registration.normalised(text));
            case Command.Reopen(var reason) -> new Command.Reopen(Registration.normalised(reason));
            case Command.Triage _, Command.Seal _, Command.Assign _, Command.SignFor _, Command.ApproveAnswer _,
                    Command.Close _, Command.Rate _, Command.Withdraw _ -> typed;
        };
    }
}
