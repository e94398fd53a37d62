package org.jiandu.cli.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.cli.internal.DemoStories.Act;
import org.jiandu.cli.internal.DemoStories.Story;
import org.jiandu.intake.Draft;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does what a story says through the same doors as everybody: the form of the citizen, the desk of the staff. */
@Component
@ConditionalOnProperty(name = "jiandu.demo", havingValue = "true")
class DemoHands {
    private static final List<String> SURNAMES = List.of("周", "郑", "冯", "卢", "邵", "秦", "罗", "唐", "顾", "孟");

    private final Intake intake;
    private final Tickets tickets;
    private final StaffRoll staff;
    private final Clock clock;
    private final Map<String, Actor.Staff> known = new HashMap<>();

    DemoHands(Intake intake, Tickets tickets, StaffRoll staff, Clock clock) {
        this.intake = intake;
        this.tickets = tickets;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param receipt null where it was registered at the desk */
    record Registered(TicketId id, @Nullable Receipt receipt) {}

    Registered register(Story story) {
        var item = story.item().isEmpty() ? null : new ItemRef("2022", Integer.parseInt(story.item()));
        var name = story.named() ? SURNAMES.get(story.place() % SURNAMES.size()) + "演示" : "";
        var phone = story.named() ? "1990000" + String.format(java.util.Locale.ROOT, "%04d", story.place() % 10_000) : "";
        if (story.channel() != Channel.WEB) {
            LocalDate today = CourtZone.dayOf(clock.instant());
            var registration = new Registration(
                    story.channel(), story.kind(), story.text(), item, today, "", Identity.of(name, phone, "", ""));
            return switch (tickets.register(registration, registrar(story))) {
                case Tickets.RegisterOutcome.Registered(var ticket, var _) -> new Registered(ticket.id(), null);
                case Tickets.RegisterOutcome.Refused(var reasons) ->
                    throw new IllegalStateException("a demo ticket was refused: " + reasons);
            };
        }
        var draft = new Draft(
                intake.newToken(), story.kind(), item, story.text(), name, phone, "", "", true);
        return switch (intake.submit(draft)) {
            case Intake.SubmitOutcome.Received(var receipt) -> new Registered(id(receipt.number()), receipt);
            case Intake.SubmitOutcome.Refused(var reasons) ->
                throw new IllegalStateException("a demo ticket was refused: " + reasons);
            case Intake.SubmitOutcome.Expired _ -> throw new IllegalStateException("a fresh token has expired");
        };
    }

    /** At the desk, by the registrar. */
    TicketId desk(Registration registration) {
        return switch (tickets.register(registration, by("dengji"))) {
            case Tickets.RegisterOutcome.Registered(var ticket, var _) -> ticket.id();
            case Tickets.RegisterOutcome.Refused(var reasons) ->
                throw new IllegalStateException("a demo ticket was refused: " + reasons);
        };
    }

    TicketNumber number(TicketId id) {
        return tickets.page(id, new Actor.Automatic("demo")).orElseThrow().ticket().number();
    }

    private TicketId id(TicketNumber number) {
        return tickets.find(number, new Actor.Automatic("demo")).orElseThrow();
    }

    void act(Act act, Story story, TicketId id) {
        if (act == Act.VIEW_IDENTITY) {
            tickets.identity(id, registrar(story));
            return;
        }
        var by = who(act, story, id);
        before(act, story, id);
        command(act, story).ifPresent(c -> handle(id, c, by));
        if (act == Act.APPROVE_ANSWER) {
            handle(id, new Command.ApproveAnswer(), by("fenguan")); // refused where the director's word was the last
        }
    }

    /** What an act needs to have happened before it. */
    private void before(Act act, Story story, TicketId id) {
        switch (act) {
            case SUBMIT_ANSWER -> {
                if (story.as().decided()) {
                    handle(id, new Command.Remark(Command.Remark.What.CONTACT, "电话核对了时间和经过，对方没有补充。"), who(act, story, id));
                }
            }
            case CLOSE -> {
                if (story.channel() != Channel.WEB) {
                    handle(
                            id, new Command.Deliver(Command.Way.POST, CourtZone.dayOf(clock.instant()), "挂号信寄出"),
                            registrar(story));
                }
            }
            case REGISTER, TRIAGE, SEAL, PROPOSE, ASSIGN, SIGN_FOR, VIEW_IDENTITY, RETURN_ANSWER, APPROVE_ANSWER, ADD, RATE,
                    REOPEN, WITHDRAW, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, CONCLUDE_REFUSAL,
                    CONCLUDE_REDIRECT, NOTE, URGE -> {}
        }
    }

    void handle(TicketId id, Command command, Actor by) {
        tickets.page(id, by).ifPresent(p -> tickets.handle(id, p.ticket().version(), command, by));
    }

    private Actor who(Act act, Story story, TicketId id) {
        return switch (act) {
            case REGISTER, TRIAGE, SEAL, PROPOSE, VIEW_IDENTITY, CLOSE, ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT,
                    NOTE, URGE -> registrar(story);
            case CONCLUDE_REFUSAL -> by("zhuren");
            case CONCLUDE_REDIRECT -> handler(new DepartmentCode("FILING"), false);
            case ASSIGN, RETURN_ANSWER, APPROVE_ANSWER -> by("zhuren");
            case SIGN_FOR, SUBMIT_ANSWER -> handler(story.department(), again(id));
            case ADD, RATE, REOPEN, WITHDRAW -> new Actor.Citizen(id);
        };
    }

    private static Optional<Command> command(Act act, Story story) {
        return switch (act) {
            case REGISTER, VIEW_IDENTITY -> Optional.empty();
            case TRIAGE -> Optional.of(new Command.Triage(
                    story.as(), story.as().accuses() ? story.accused() : Set.of(), Set.of()));
            case SEAL -> Optional.of(new Command.Seal());
            case PROPOSE -> Optional.of(new Command.Propose(story.department(), "建议由该部门办理，按期答复。"));
            case ASSIGN -> Optional.of(new Command.Assign());
            case SIGN_FOR -> Optional.of(new Command.SignFor());
            case SUBMIT_ANSWER -> Optional.of(new Command.SubmitAnswer(answer(story)));
            case RETURN_ANSWER -> Optional.of(new Command.ReturnAnswer("请把核实的经过写清楚，再报。"));
            case APPROVE_ANSWER -> Optional.of(new Command.ApproveAnswer());
            case ADD -> Optional.of(new Command.Add("补充一点：上次说的情况，昨天又遇到了一回。"));
            case RATE -> Optional.of(new Command.Rate(story.rating()));
            case REOPEN -> Optional.of(new Command.Reopen("答复没有说到我问的那件事，请再看看。"));
            case WITHDRAW -> Optional.of(new Command.Withdraw());
            case CLOSE -> Optional.of(new Command.Close(Set.of(Command.Conclusion.EXPLAINED)));
            case ASK_SUPPLEMENT -> Optional.of(new Command.AskSupplement("请写明是哪一天、在哪个窗口，有案号的请写上案号。"));
            case PROPOSE_REFUSAL -> Optional.of(new Command.ProposeRefusal(story.answer()));
            case PROPOSE_REDIRECT -> Optional.of(new Command.ProposeRedirect(story.answer()));
            case CONCLUDE_REFUSAL, CONCLUDE_REDIRECT -> Optional.of(new Command.Conclude());
            case NOTE -> Optional.of(new Command.Note("已打电话联系，对方说材料下周补齐。"));
            case URGE -> Optional.of(new Command.Urge("请抓紧核实，按期答复。"));
        };
    }

    private static Answer answer(Story story) {
        return story.as().decided()
                ? new Answer(
                        List.of(new Answer.Part(
                                1, Answer.Opinion.EXPLAINED, story.answer(), "《信访工作条例》第三十二条")),
                        "查阅登记和案卷，询问经办人员，情况与答复所述一致。", "")
                : Answer.plain(story.answer());
    }

    private Actor.Staff registrar(Story story) {
        return by(story.place() % 3 == 0 ? "dengji2" : "dengji");
    }

    private boolean again(TicketId id) {
        return tickets.page(id, new Actor.Automatic("demo")).map(p -> p.ticket().cycle() > 1).orElse(false);
    }

    /** @param again a second time somebody else looks into it */
    private Actor.Staff handler(DepartmentCode department, boolean again) {
        return staff.all().stream()
                .filter(m -> m.department().equals(department))
                .filter(m -> m.roles().contains(org.jiandu.kernel.Role.HANDLER))
                .filter(m -> m.login().endsWith("2") == again)
                .findFirst()
                .map(m -> by(m.login()))
                .orElseThrow();
    }

    Actor.Staff by(String login) {
        return known.computeIfAbsent(login, l -> staff.actor(l).orElseThrow());
    }
}
