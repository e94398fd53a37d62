package org.jiandu.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;

/** What somebody wants done with a ticket. Texts are as typed; the desk normalises them to NFC and checks their length. */
public sealed interface Command {

    /** What the citizen may do with number and code. */
    sealed interface ByCitizen extends Command {}

    /** What leads off the straight way from registration to the answer, and back to it. */
    sealed interface Aside extends Command {}

    /** What lies over the stages or stands beside them; the stage stays. */
    sealed interface Beside extends Command {}

    /** 分类: the class and who is complained of. Not for what is sealed: that is {@link Seal}. */
    record Triage(TicketClass as, Set<DepartmentCode> accusedUnits, Set<StaffId> accusedPersons) implements Command {
        public Triage {
            accusedUnits = Set.copyOf(accusedUnits);
            accusedPersons = Set.copyOf(accusedPersons);
        }
    }

    /**
     * 封存移送监察室: one click, from any open stage before an answer.
     *
     * @param as {@code REPORT} or {@code ACCUSATION}
     */
    record Seal(TicketClass as) implements Command {
        public Seal() {
            this(TicketClass.REPORT);
        }
    }

    /**
     * A department that is to take part in a demand.
     *
     * @param leads 主办 of this demand, else 协办
     */
    record Part(int demand, DepartmentCode department, boolean leads) {}

    /** 层报: proposes the department that is to handle it, and those that take part. */
    record Propose(DepartmentCode to, String opinion, List<Part> parts) implements Command {
        public Propose {
            parts = List.copyOf(parts);
        }

        public Propose(DepartmentCode to, String opinion) {
            this(to, opinion, List.of());
        }
    }

    /** 退回层报. */
    record ReturnProposal(String reason) implements Command {}

    /** 审批交办: accepts and assigns; what is a leader's to decide is passed on to one. */
    record Assign() implements Command {}

    /** 签收: the department's handler takes it on. */
    record SignFor() implements Command {}

    /** 报核查报告与答复稿. */
    record SubmitAnswer(Answer answer) implements Command {
        public SubmitAnswer(String words) {
            this(Answer.plain(words));
        }
    }

    /** 退回重核. */
    record ReturnAnswer(String reason) implements Command {}

    /** 批准并告知: publishes the answer on the follow page; what is a leader's to approve is passed on to one. */
    record ApproveAnswer() implements Command {}

    /**
     * 办结: after the citizen rated, or 15 days after the answer.
     *
     * @param how at least one of the 三到位
     */
    record Close(Set<Conclusion> how) implements Command {
        public Close {
            how = Set.copyOf(how);
        }
    }

    /** 「三到位」 and 依法处理 (信访工作条例 art. 27). */
    enum Conclusion {
        /** 解决问题. */
        SOLVED,
        /** 解释疏导. */
        EXPLAINED,
        /** 帮扶救助. */
        HELPED,
        /** 依法处理. */
        LAWFUL
    }

    /** 补正: says exactly what is missing; once, and no legal clock stops for it (T3). */
    record AskSupplement(String lacking) implements Aside {}

    /** 不予受理: proposed with the reasons the citizen will read; the director decides (T7). */
    record ProposeRefusal(String reasons) implements Aside {}

    /** 诉访分离: proposed with remedy, place and period; 立案庭 confirms (T6). */
    record ProposeRedirect(String guidance) implements Aside {}

    /** 无效: spam, proposed by one and decided by another; the text is kept. */
    record ProposeInvalid(String reason) implements Aside {}

    /** 同意: what was proposed takes effect, in the words proposed. */
    record Conclude() implements Aside {}

    /** 退回: what was proposed does not take effect. */
    record ReturnConclusion(String reason) implements Aside {}

    /** 部门异议: within 5 working days of the assignment, with reasons (T11); a second one goes to a leader. */
    record ObjectTo(String reasons) implements Aside {}

    /** 申请延期: once, before the term ends, with the reasons the citizen will read (T13). */
    record AskExtension(int days, String reasons) implements Aside {}

    /** 部门负责人签署意见: he endorses an extension and never grants it (信访工作条例 art. 34). */
    record Endorse(String opinion) implements Aside {}

    /** 并案: goes on as {@code into}, which is open and of the same petitioner or the same facts (T8). */
    record Merge(TicketNumber into, String reason) implements Aside {}

    /** 撤销并案. */
    record Unmerge(String reason) implements Aside {}

    /** 分案: a text that asks and accuses is split; the accusation becomes a sealed ticket of its own. */
    record Split(String stays, String accusation) implements Aside {}

    /** 重办: by the office or a supervisor, with the reason (T17). */
    record Redo(String reason) implements Aside {}

    /**
     * 复查、复核 asked for at the higher office, recorded here (T18).
     *
     * @param askedOn the day the citizen asked
     */
    record RecordReview(Stage.Level level, LocalDate askedOn, String office) implements Aside {}

    /**
     * What came of it.
     *
     * @param upheld whether the answer stands
     */
    record RecordReviewResult(boolean upheld, String words) implements Aside {}

    /** 移交承办人: another handler of the same department takes it over. */
    record HandOver(Actor.Staff to) implements Aside {}

    /**
     * 代录批示: a decision a leader wrote on paper, recorded by somebody else and never by whoever proposed it.
     *
     * @param whose who decided; the caller has it from the roll, never from what was typed
     * @param on the day written on the paper
     * @param words as written there
     */
    record OnPaper(Command decision, Actor.Staff whose, LocalDate on, String words) implements Command {}

    /** 催办. */
    record Urge(String words) implements Beside {}

    /** 内部备注: never shown to the citizen. */
    record Note(String words) implements Beside {}

    /** 诉求: what is asked for, one by one. */
    record ListDemands(List<String> demands) implements Beside {
        public ListDemands {
            demands = List.copyOf(demands);
        }
    }

    /** 协办签收 by a department that takes part. */
    record SignShare() implements Beside {}

    /** 协办意见: a department's part in one demand. */
    record ReplyShare(int demand, String words) implements Beside {}

    /** 领导包案. */
    record Sponsor() implements Beside {}

    /** 转办阅处: another department reads it too; it owes no answer, and whoever handles it goes on. */
    record Forward(DepartmentCode to, String note) implements Beside {}

    /** 阅知, for one's department. */
    record MarkRead() implements Beside {}

    /** 专项 labels. */
    record Label(Set<String> labels) implements Beside {
        public Label {
            labels = Set.copyOf(labels);
        }
    }

    /**
     * 送达: how the answer reached the citizen.
     *
     * @param on not in the future
     */
    record Deliver(Way way, LocalDate on, String result) implements Beside {}

    enum Way {
        /** 邮寄: the day of posting. */
        POST,
        /** 当面. */
        HAND,
        /** 电话告知. */
        PHONE,
        /** 电子邮件. */
        MAIL
    }

    /** Words that are recorded, each kind with its own guards. */
    record Remark(What what, String words) implements Beside {
        public enum What {
            /** 联系信访人: part of looking into it. */
            CONTACT("contacted"),
            /** 回访: by somebody else than the handler. */
            REVISIT("revisited"),
            /** 领导批示. */
            INSTRUCT("instructed"),
            /** 标记紧急. */
            MARK_URGENT("marked_urgent"),
            /** 督办: to be answered in writing within 5 working days. */
            SUPERVISE("supervised"),
            /** 督办反馈. */
            ANSWER_SUPERVISION("supervision_answered"),
            /** 解除督办. */
            LIFT_SUPERVISION("supervision_lifted"),
            /** 救助线索移交. */
            HAND_AID("aid_handed"),
            /** 救助结果. */
            AID_RESULT("aid_result"),
            /** 重大紧急信访信息报告: told to those who must know, within two hours. */
            REPORT_URGENT("urgent_reported"),
            /** 报结: the report to the office that handed it down. */
            REPORT_UP("reported_up");

            private final String act;

            What(String act) {
                this.act = act;
            }

            /** The fact it becomes. */
            public String act() {
                return act;
            }
        }
    }

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
        ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, PROPOSE_INVALID, CONCLUDE, RETURN_CONCLUSION, OBJECT,
        ASK_EXTENSION, ENDORSE, MERGE, UNMERGE, SPLIT, REDO, RECORD_REVIEW, RECORD_REVIEW_RESULT, HAND_OVER, ON_PAPER, URGE, NOTE,
        LIST_DEMANDS, SIGN_SHARE, REPLY_SHARE, FORWARD, MARK_READ, SPONSOR, LABEL, DELIVER, CONTACT, REVISIT, INSTRUCT,
        MARK_URGENT, SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION, HAND_AID, AID_RESULT, REPORT_URGENT, REPORT_UP, ADD, RATE, REOPEN, WITHDRAW;

        /** As it stands in addresses and in the API: {@code ask-supplement}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
            case OnPaper _ -> Name.ON_PAPER;
            case Aside aside -> Names.of(aside);
            case Beside beside -> Names.of(beside);
            case Add _ -> Name.ADD;
            case Rate _ -> Name.RATE;
            case Reopen _ -> Name.REOPEN;
            case Withdraw _ -> Name.WITHDRAW;
        };
    }

    /** The names of the longer families. */
    final class Names {
        private Names() {}

        private static Name of(Aside command) {
            return switch (command) {
                case AskSupplement _ -> Name.ASK_SUPPLEMENT;
                case ProposeRefusal _ -> Name.PROPOSE_REFUSAL;
                case ProposeRedirect _ -> Name.PROPOSE_REDIRECT;
                case ProposeInvalid _ -> Name.PROPOSE_INVALID;
                case Conclude _ -> Name.CONCLUDE;
                case ReturnConclusion _ -> Name.RETURN_CONCLUSION;
                case ObjectTo _ -> Name.OBJECT;
                case AskExtension _ -> Name.ASK_EXTENSION;
                case Endorse _ -> Name.ENDORSE;
                case Merge _ -> Name.MERGE;
                case Unmerge _ -> Name.UNMERGE;
                case Split _ -> Name.SPLIT;
                case Redo _ -> Name.REDO;
                case RecordReview _ -> Name.RECORD_REVIEW;
                case RecordReviewResult _ -> Name.RECORD_REVIEW_RESULT;
                case HandOver _ -> Name.HAND_OVER;
            };
        }

        private static Name of(Beside command) {
            return switch (command) {
                case Urge _ -> Name.URGE;
                case Note _ -> Name.NOTE;
                case ListDemands _ -> Name.LIST_DEMANDS;
                case SignShare _ -> Name.SIGN_SHARE;
                case ReplyShare _ -> Name.REPLY_SHARE;
                case Forward _ -> Name.FORWARD;
                case MarkRead _ -> Name.MARK_READ;
                case Sponsor _ -> Name.SPONSOR;
                case Label _ -> Name.LABEL;
                case Deliver _ -> Name.DELIVER;
                case Remark(var what, var _) -> Name.valueOf(what.name());
            };
        }
    }
}
