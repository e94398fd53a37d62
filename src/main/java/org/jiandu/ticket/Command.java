package org.jiandu.ticket;

import java.util.Set;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;

/** What somebody wants done with a ticket. Texts are as typed; the desk normalises them to NFC and checks their length. */
public sealed interface Command {

    /** What the citizen may do with number and code. */
    sealed interface ByCitizen extends Command {}

    /** What leads off the straight way from registration to the answer, or stands beside it. */
    sealed interface Aside extends Command {}

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

    /** 补正: says exactly what is missing; once, and no legal clock stops for it (T3). */
    record AskSupplement(String lacking) implements Aside {}

    /** 不予受理: proposed with the reasons the citizen will read; the director decides (T7). */
    record ProposeRefusal(String reasons) implements Aside {}

    /** 诉访分离: proposed with remedy, place and period; 立案庭 confirms (T6). */
    record ProposeRedirect(String guidance) implements Aside {}

    /** 批准不予受理, or 确认诉访分离: the citizen is told in the words proposed. */
    record Conclude() implements Aside {}

    /** 退回: neither refused nor redirected, it goes on as a petition. */
    record ReturnConclusion(String reason) implements Aside {}

    /** 部门异议: within 5 working days of the assignment, with reasons (T11). */
    record ObjectTo(String reasons) implements Aside {}

    /** 催办. */
    record Urge(String words) implements Aside {}

    /** 内部备注: never shown to the citizen. */
    record Note(String words) implements Aside {}

    /** The citizen adds something (我要补充). */
    record Add(String text) implements ByCitizen {}

    /** The citizen says how it was: once, after the answer. */
    record Rate(Satisfaction satisfaction) implements ByCitizen {}

    /** The citizen is not content (我对答复不满意): once as of right, within 30 days of the answer. */
    record Reopen(String reason) implements ByCitizen {}

    /** The citizen takes it back (撤回), not after the answer. */
    record Withdraw() implements ByCitizen {}

    /** Every kind of command, for the buttons; the word on screen is {@code ticket.command.<name>}. */
    enum Name {
        TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER, CLOSE,
        ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, CONCLUDE, RETURN_CONCLUSION, OBJECT, URGE, NOTE,
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
            case AskSupplement _ -> Name.ASK_SUPPLEMENT;
            case ProposeRefusal _ -> Name.PROPOSE_REFUSAL;
            case ProposeRedirect _ -> Name.PROPOSE_REDIRECT;
            case Conclude _ -> Name.CONCLUDE;
            case ReturnConclusion _ -> Name.RETURN_CONCLUSION;
            case ObjectTo _ -> Name.OBJECT;
            case Urge _ -> Name.URGE;
            case Note _ -> Name.NOTE;
            case Add _ -> Name.ADD;
            case Rate _ -> Name.RATE;
            case Reopen _ -> Name.REOPEN;
            case Withdraw _ -> Name.WITHDRAW;
        };
    }
}
