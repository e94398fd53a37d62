package org.jiandu.cli.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Command.Remark.What;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Particulars.Field;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Source;
import org.jiandu.ticket.TicketClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A handful of fictional tickets of today, each at one of the rarer turns, so that whoever looks finds them. */
@Component
@ConditionalOnProperty(name = "jiandu.demo", havingValue = "true")
class DemoShowcase {
    private static final DepartmentCode ENFORCEMENT = new DepartmentCode("ENFORCEMENT");
    private static final DepartmentCode FINANCE = new DepartmentCode("FINANCE");
    private static final DepartmentCode FILING = new DepartmentCode("FILING");

    private final DemoHands hands;
    private final java.time.Clock clock;

    DemoShowcase(DemoHands hands, java.time.Clock clock) {
        this.hands = hands;
        this.clock = clock;
    }

    void play() {
        twoDemands();
        extension();
        urgent();
        assignedDown();
        merged();
        waitingForLeader();
    }

    /** 主办执行局, 协办财务室, whose part is in. */
    private void twoDemands() {
        var id = desk(new Matter(
                Channel.VISIT, 25, "来访人说，执行款到账四个月没有发还，问了三次说法都不一样，家里有人住院等钱用。", "冯演示",
                Registration.Came.SELF, Map.of(Field.CASE_NUMBER, "（2026）辽0404执000号", Field.SUBJECT, "ENFORCEMENT", Field.HARDSHIP, "家人住院"),
                List.of("发还执行款", "说明为什么每次说法不一样")));
        handle(id, "dengji", new Command.Triage(TicketClass.ENFORCEMENT_PETITION, Set.of(), Set.of()));
        handle(id, "dengji", new Command.Propose(
                ENFORCEMENT, "建议执行局主办，财务室协办。", List.of(new Command.Part(1, FINANCE, false))));
        handle(id, "zhuren", new Command.Assign());
        handle(id, "zhixing", new Command.SignFor());
        handle(id, "caiwu", new Command.SignShare());
        handle(id, "caiwu", new Command.ReplyShare(1, "款项已于上月到账，因收款账户名称不符退回一次，已联系核对。"));
        handle(id, "zhixing", new Command.Remark(What.CONTACT, "电话核对了收款账户，对方下周带身份证来。"));
        handle(id, "zhixing", new Command.Remark(What.HAND_AID, "家人住院，线索移交司法救助窗口。"));
        handle(id, "dengji", new Command.Label(Set.of("涉诉信访专项行动")));
    }

    private void extension() {
        var id = desk(new Matter(
                Channel.LETTER, 7, "来信说，胜诉后应当退还的案件受理费，材料交了半年没有退到账上，请核实。", "卢演示", Registration.Came.SELF,
                Map.of(Field.SUBJECT, "REFUND"), List.of()));
        handle(id, "dengji", new Command.Triage(TicketClass.REQUEST, Set.of(), Set.of()));
        handle(id, "dengji", new Command.Propose(FINANCE, "建议财务室办理。"));
        handle(id, "zhuren", new Command.Assign());
        handle(id, "caiwu", new Command.SignFor());
        handle(id, "caiwu", new Command.AskExtension(20, "需要向代收银行调取半年的流水逐笔核对，预计需要二十日。"));
    }

    private void urgent() {
        var id = desk(new Matter(
                Channel.PHONE, 25, "来电人说，九户农民工的工资案件执行到账没有发放，明天几个人要一起到法院来，请今天答复。", "秦演示",
                new Registration.Came(Source.HOTLINE_12345, 9, true, null), Map.of(Field.SUBJECT, "ENFORCEMENT"), List.of()));
        handle(id, "dengji", new Command.Triage(TicketClass.ENFORCEMENT_PETITION, Set.of(), Set.of()));
        handle(id, "dengji", new Command.Propose(ENFORCEMENT, "人数较多，情况紧急，建议执行局立即办理。"));
        handle(id, "zhuren", new Command.Assign());
    }

    private void assignedDown() {
        var id = desk(new Matter(
                Channel.LETTER, 22, "上级交办：反映信访事项提出后长期没有书面答复，请核查并报结。", "孟演示",
                new Registration.Came(Source.ASSIGNED_DOWN, 1, false, today().plusDays(30)),
                Map.of(Field.FROM_OFFICE, "某市委信访局（虚构）", Field.DOCUMENT_NUMBER, "某信交〔2026〕12号"), List.of()));
        handle(id, "dengji", new Command.Triage(TicketClass.REQUEST, Set.of(), Set.of()));
        handle(id, "dengji", new Command.Propose(FILING, "建议立案庭办理。"));
        handle(id, "zhuren", new Command.Assign());
        handle(id, "lian", new Command.SignFor());
        handle(id, "jiandu", new Command.Remark(What.SUPERVISE, "上级交办件，请五个工作日内书面说明进展。"));
        handle(id, "fenguan", new Command.Remark(What.INSTRUCT, "请抓紧核查，按期报结。"));
    }

    private void merged() {
        var text = "二号窗口的工作人员让我第三次补材料，每次说的都不一样，希望一次说清楚。";
        var main = desk(new Matter(Channel.VISIT, 6, text, "邵演示", Registration.Came.SELF, Map.of(), List.of()));
        var again = desk(new Matter(Channel.PHONE, 6, "来电人又说，" + text, "邵演示", Registration.Came.SELF, Map.of(), List.of()));
        handle(again, "dengji", new Command.Merge(hands.number(main), "同一信访人反映同一件事"));
    }

    private void waitingForLeader() {
        var id = desk(new Matter(
                Channel.VISIT, 6, "来访人投诉立案窗口态度生硬，材料被退了两次没有书面说明，要求给个说法。", "罗演示", Registration.Came.SELF,
                Map.of(Field.WINDOW, "二号窗口"), List.of()));
        handle(id, "dengji", new Command.Triage(TicketClass.COMPLAINT, Set.of(FILING), Set.of()));
        handle(id, "dengji", new Command.Propose(new DepartmentCode("TRIAL_MANAGEMENT"), "被反映的是立案庭，建议审管办核查。"));
        handle(id, "zhuren", new Command.Assign());
        handle(id, "shenguan", new Command.SignFor());
        handle(id, "shenguan", new Command.Remark(What.CONTACT, "当面听取了来访人的意见。"));
        handle(id, "shenguan", new Command.SubmitAnswer(new Answer(
                List.of(new Answer.Part(
                        1, Answer.Opinion.SUPPORTED, "经调取窗口录像和登记，两次退回材料确实没有书面说明，窗口已改为一次性书面告知，并向您道歉。",
                        "《信访工作条例》第三十二条")),
                "调取了两天的窗口录像，询问了当班人员，情况属实。", "")));
        handle(id, "zhuren", new Command.ApproveAnswer());
    }

    private record Matter(
            Channel channel, int item, String text, String name, Registration.Came came, Map<Field, String> cells,
            List<String> demands) {}

    private TicketId desk(Matter m) {
        return hands.desk(new Registration(
                m.channel(), Kind.COMPLAINT, m.text(), new ItemRef("2022", m.item()), today(), "",
                Identity.of(m.name(), "199 0000 0777", "", ""), m.came(), new Particulars(m.cells()), m.demands()));
    }

    private void handle(TicketId id, String login, Command command) {
        hands.handle(id, command, hands.by(login));
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }
}
