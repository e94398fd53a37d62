package org.jiandu.ticket;

import java.util.Set;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;

/** What somebody wants done with a ticket. Texts are as typed; the desk normalises them to NFC and checks their length. */
public sealed interface Command {

    /** 分类: the class and who is complained of. Not for {@link TicketClass#REPORT}: that is {@link Seal}. */
    record Triage(TicketClass as, Set<DepartmentCode> accusedUnits, Set<StaffId> accusedPersons) implements Command {
        public Triage {
            accusedUnits = Set.copyOf(accusedUnits);
            accusedPersons = Set.copyOf(accusedPersons);
        }
    }

    /** 封存移送监察室: one click, from any open stage before an answer. */
    record Seal() implements Command {}

    /** 层报: proposes the department that is to handle it. */
    record Propose(DepartmentCode to, String opinion) implements Command {}

    /** 退回层报. */
    record ReturnProposal(String reason) implements Command {}

    /** 审批交办: accepts and assigns; the citizen is told who handles it. */
    record Assign() implements Command {}

    /** 签收: the department's handler takes it on. */
    record SignFor() implements Command {}

    /** 报核查报告与答复稿. */
    record SubmitAnswer(String answer) implements Command {}

    /** 退回重核. */
    record ReturnAnswer(String reason) implements Command {}

    /** 批准并告知: publishes the answer on the follow page. */
    record ApproveAnswer() implements Command {}

    /** 办结: after the citizen rated, or 15 days after the answer. */
    record Close() implements Command {}

    /** The citizen adds something (我要补充). */
    record Add(String text) implements Command {}

    /** The citizen says how it was: once, after the answer. */
    record Rate(Satisfaction satisfaction) implements Command {}

    /** The citizen is not content (我对答复不满意): once as of right, within 30 days of the answer. */
    record Reopen(String reason) implements Command {}

    /** The citizen takes it back (撤回), not after the answer. */
    record Withdraw() implements Command {}

    /** Every kind of command, for the buttons; the word on screen is {@code ticket.command.<name>}. */
    enum Name {
        TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER, CLOSE,
        ADD, RATE, REOPEN, WITHDRAW
    }

    default Name name() {
        return switch (this) {
            case Triage _ -> Name.TRIAGE;
            case Seal _ -> Name.SEAL;
            case Propose _ -> Name.PROPOSE;
            case ReturnProposal _ -> Name.RETURN_PROPOSAL;
            case Assign _ -> Name.ASSIGN;
            case SignFor _ -> Name.SIGN_FOR;
            case SubmitAnswer _ -> Name.SUBMIT_ANSWER;
            case ReturnAnswer _ -> Name.RETURN_ANSWER;
            case ApproveAnswer _ -> Name.APPROVE_ANSWER;
            case Close _ -> Name.CLOSE;
            case Add _ -> Name.ADD;
            case Rate _ -> Name.RATE;
            case Reopen _ -> Name.REOPEN;
            case Withdraw _ -> Name.WITHDRAW;
        };
    }
}
