package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.correspondence.Letters;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Extension, merger, supervision, splitting and what a higher office assigned, on the database: clocks, letters, trail, wall. */
@DatabaseTest
class TransitionRoomTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final String WHY = "案情复杂，需要向外地法院调取卷宗，请求延长。";

    private final Steps steps;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Trail trail;
    private final SettableClock clock;

    TransitionRoomTests(
            Steps steps, Tickets tickets, Deadlines deadlines, Letters letters, Trail trail, SettableClock clock) {
        this.steps = steps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_friday() {
        clock.set(FRIDAY);
    }

    /** Article XF-2022-34: 60 days and at most 30 more, added to the un-rolled end, told in the same act. */
    @Test
    void an_extension_moves_the_day_and_tells_the_citizen_why_in_the_same_act() {
        var id = underWay();
        assertThat(states(id)).contains("XF-HANDLE-60 2026-05-06 RUNNING"); // 60th day 5 May is a holiday
        steps.act(id, new Command.AskExtension(30, WHY), Fixtures.ENFORCER);
        assertThat(words(id)).doesNotContain(WHY);
        steps.act(id, new Command.Conclude(), Fixtures.PRESIDENT);
        assertThat(states(id)).contains("XF-HANDLE-60 2026-06-04 RUNNING");
        assertThat(words(id)).contains(WHY, "信访事项延期办理告知书", "2026年6月4日");
        assertThat(doors(id, Fixtures.ENFORCER)).as("once").containsEntry(Command.Name.ASK_EXTENSION, false);
        assertThat(trail.verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void the_earlier_day_governs_what_is_merged_and_both_keep_their_day_of_receipt() {
        var early = handedIn();
        clock.set(FRIDAY.plusDays(4));
        var main = handedIn();
        var number = tickets.page(main, Steps.PORTAL).orElseThrow().ticket().number();
        assertThat(states(main)).containsExactly("XF-NOTICE-15 2026-03-25 RUNNING");
        steps.act(early, new Command.Merge(number, "同一信访人反映同一件事"), Fixtures.REGISTRAR);
        assertThat(states(main)).containsExactly("XF-NOTICE-15 2026-03-23 RUNNING");
        assertThat(states(early)).containsExactly("XF-NOTICE-15 2026-03-23 ENDED");
        assertThat(words(early)).contains("信访事项并案办理告知书", number.value());
        steps.act(early, new Command.Unmerge("经核对不是同一件事"), Fixtures.REGISTRAR);
        assertThat(states(early)).containsExactly("XF-NOTICE-15 2026-03-23 RUNNING");
    }

    @Test
    void supervision_has_five_working_days_of_its_own_and_the_citizen_sees_that_it_is_there() {
        var id = underWay();
        steps.act(id, new Command.Remark(Command.Remark.What.SUPERVISE, "请说明进展"), Fixtures.SUPERVISOR);
        assertThat(states(id)).contains("PP-SUPERVISE-5WD 2026-03-13 RUNNING");
        assertThat(acts(id, new Actor.Citizen(id))).contains("supervised");
        assertThat(words(id)).doesNotContain("请说明进展");
        steps.act(id, new Command.Remark(Command.Remark.What.ANSWER_SUPERVISION, "正在调卷，下周答复"), Fixtures.ENFORCER);
        assertThat(states(id)).contains("PP-SUPERVISE-5WD 2026-03-13 MET");
        assertThat(acts(id, new Actor.Citizen(id))).doesNotContain("supervision_answered");
    }

    @Test
    void what_accuses_is_split_off_sealed_and_only_discipline_inspection_knows_where_it_came_from() {
        var whole = "请退还案件受理费。立案庭一名工作人员收了我的烟酒才肯立案。";
        var id = steps.handIn(steps.reachable(Kind.COMPLAINT, whole, "周演示", "19900000011", ""));
        steps.act(
                id, new Command.Split("请退还案件受理费，材料已交三个月。", "立案庭一名工作人员收了我的烟酒才肯立案。"), Fixtures.REGISTRAR);
        var stays = tickets.page(id, Fixtures.REGISTRAR).orElseThrow();
        assertThat(stays.text()).isEqualTo("请退还案件受理费，材料已交三个月。");
        assertThat(stays.timeline()).noneMatch(m -> m.text().contains("烟酒"));
        var sealed = tickets.list(new TicketQuery(TicketQuery.View.OPEN, "", null, 200), Fixtures.INSPECTOR).rows().stream()
                .map(l -> tickets.page(l.ticket().id(), Fixtures.INSPECTOR).orElseThrow())
                .filter(p -> p.timeline().stream().anyMatch(m -> m.text().contains(stays.ticket().number().value())))
                .findFirst()
                .orElseThrow();
        assertThat(sealed.ticket().sealed()).isTrue();
        assertThat(sealed.timeline()).anyMatch(m -> m.text().contains(stays.ticket().number().value()) && m.text().contains(whole));
        assertThat(tickets.page(sealed.ticket().id(), Fixtures.REGISTRAR)).isEmpty();
        assertThat(tickets.identity(sealed.ticket().id(), Fixtures.INSPECTOR)).map(Identity::name).contains("周演示");
    }

    @Test
    void what_a_higher_office_assigned_runs_on_its_own_day_which_the_citizen_does_not_see() {
        var id = registered(new Registration(
                Channel.LETTER, Kind.COMPLAINT, "上级交办：反映执行案件长期没有进展。", null, FRIDAY, "", Identity.none(),
                new Registration.Came(Source.ASSIGNED_DOWN, 1, false, LocalDate.of(2026, 4, 10)),
                new Particulars(Map.of(
                        Particulars.Field.FROM_OFFICE, "抚顺市委信访局", Particulars.Field.DOCUMENT_NUMBER, "抚信交〔2026〕12号",
                        Particulars.Field.CASE_NUMBER, "（2026）辽0404执000号")),
                List.of("尽快执行", "说明进展")));
        assertThat(states(id)).containsExactlyInAnyOrder("XF-NOTICE-15-FWD 2026-03-23 RUNNING", "UP-REPORT 2026-04-10 RUNNING");
        assertThat(deadlines.of(id, new Actor.Citizen(id))).extracting(c -> c.policy().id()).containsExactlyInAnyOrder("XF-NOTICE-15-FWD", "CT-LETTER-7");
        var page = tickets.page(id, Fixtures.REGISTRAR).orElseThrow();
        assertThat(page.ticket().demands()).extracting(Ticket.Demand::text).containsExactly("尽快执行", "说明进展");
        assertThat(page.particulars().get(Particulars.Field.DOCUMENT_NUMBER)).isEqualTo("抚信交〔2026〕12号");
        assertThat(tickets.list(new TicketQuery(TicketQuery.View.ALL, "（2026）辽0404执000号", null, 20), Fixtures.REGISTRAR).rows())
                .extracting(l -> l.ticket().id())
                .contains(id);
    }

    @Test
    void a_paper_that_came_down_names_its_office_and_its_day() {
        var bare = new Registration(
                Channel.LETTER, Kind.COMPLAINT, "上级交办：反映执行案件长期没有进展。", null, FRIDAY, "", Identity.none(),
                new Registration.Came(Source.ASSIGNED_DOWN, 0, false, null), Particulars.NONE, List.of());
        assertThat(((Tickets.RegisterOutcome.Refused) tickets.register(bare, Fixtures.REGISTRAR)).reasons())
                .extracting(r -> r.key())
                .containsExactly("ticket.refused.people", "ticket.refused.from.office", "ticket.refused.report.due");
    }

    @Test
    void personal_particulars_are_shown_like_a_name_and_are_ciphertext_in_the_database() {
        var id = registered(new Registration(
                Channel.VISIT, Kind.COMPLAINT, "来访反映立案窗口态度生硬，要求说明。", null, FRIDAY, "", Identity.of("郑演示", "", "", ""),
                Registration.Came.SELF, new Particulars(Map.of(Particulars.Field.ID_NUMBER, "210499196203050017")), List.of()));
        assertThat(tickets.page(id, Fixtures.REGISTRAR).orElseThrow().particulars().cells()).isEmpty();
        assertThat(tickets.identity(id, Fixtures.REGISTRAR).orElseThrow().more())
                .containsEntry(Particulars.Field.ID_NUMBER, "210499196203050017");
        assertThat(tickets.identity(id, Fixtures.SUPERVISOR).orElseThrow().more()).containsEntry(Particulars.Field.ID_NUMBER, "***");
    }

    @Test
    void a_handler_sees_who_it_is_for_a_quarter_of_an_hour_with_a_reason_the_citizen_reads() {
        var id = steps.handIn(steps.reachable(Kind.COMPLAINT, "执行款到账以后一直没有发还，请核实。", "秦演示", "19900000444", ""));
        steps.triage(id, TicketClass.REQUEST, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        assertThat(tickets.identity(id, Fixtures.ENFORCER).orElseThrow().phone()).isEqualTo("199****0444");
        assertThat(tickets.unmask(id, "看看", Fixtures.ENFORCER)).extracting(r -> r.key()).containsExactly("ticket.refused.unmask.reason");
        assertThat(tickets.unmask(id, "电话核对收款账户", Fixtures.SUPERVISOR)).extracting(r -> r.key()).containsExactly("ticket.refused.unmask.role");
        assertThat(tickets.unmask(id, "电话核对收款账户", Fixtures.ENFORCER)).isEmpty();
        assertThat(tickets.identity(id, Fixtures.ENFORCER).orElseThrow().phone()).isEqualTo("19900000444");
        assertThat(tickets.identity(id, Fixtures.SECOND_ENFORCER).orElseThrow().phone()).as("one person").isEqualTo("199****0444");
        assertThat(tickets.page(id, new Actor.Citizen(id)).orElseThrow().timeline())
                .anyMatch(m -> m.act().equals("identity_viewed") && m.text().equals("电话核对收款账户") && m.staff() == null);
        clock.tick(java.time.Duration.ofMinutes(16));
        assertThat(tickets.identity(id, Fixtures.ENFORCER).orElseThrow().phone()).isEqualTo("199****0444");
    }

    @Test
    void whoever_registers_is_shown_who_was_here_before_and_what_says_the_same() {
        var id = steps.handIn(steps.reachable(Kind.COMPLAINT, "二号窗口的工作人员让我第三次补材料，每次说的都不一样。", "卢演示", "19900000222", ""));
        var again = new Registration(
                Channel.PHONE, Kind.COMPLAINT, "二号窗口工作人员让我第三次补材料，每次说得都不一样，请管一管。", null, FRIDAY, "",
                Identity.of("", "199 0000 0222", "", ""));
        assertThat(tickets.alike(again, Fixtures.REGISTRAR)).anySatisfy(a -> {
            assertThat(a.line().ticket().id()).isEqualTo(id);
            assertThat(a.samePerson()).isTrue();
            assertThat(a.likeness()).isGreaterThanOrEqualTo(Likeness.SAME_MATTER);
        });
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of(Fixtures.REGISTRAR.id()));
        assertThat(tickets.alike(again, Fixtures.REGISTRAR)).as("walled").noneMatch(a -> a.line().ticket().id().equals(id));
    }

    @Test
    void a_department_that_lends_a_hand_sees_it_while_it_does() {
        var id = handedIn();
        steps.triage(id, TicketClass.REQUEST, Set.of(), Set.of());
        assertThat(tickets.page(id, Fixtures.FILER)).isEmpty();
        steps.act(
                id, new Command.Propose(Fixtures.ENFORCEMENT, "", List.of(new Command.Part(1, Fixtures.FILING, false))),
                Fixtures.REGISTRAR);
        assertThat(tickets.page(id, Fixtures.FILER)).as("not before it is approved").isEmpty();
        steps.act(id, new Command.Assign(), Fixtures.DIRECTOR);
        assertThat(tickets.page(id, Fixtures.FILER)).isPresent();
        steps.act(id, new Command.SignShare(), Fixtures.FILER);
        steps.act(id, new Command.ReplyShare(1, "立案材料齐全，已经移交。"), Fixtures.FILER);
        assertThat(words(id)).doesNotContain("已经移交");
        assertThat(acts(id, Fixtures.ENFORCER)).contains("share_signed", "share_replied");
    }

    @Test
    void a_complaint_about_the_petition_office_disappears_from_it_and_reaches_discipline_inspection() {
        var id = handedIn();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.PETITION), Set.of());
        assertThat(tickets.page(id, Fixtures.REGISTRAR)).isEmpty();
        assertThat(tickets.page(id, Fixtures.INSPECTOR)).isPresent();
        steps.act(id, new Command.Propose(Fixtures.ENFORCEMENT, "由执行局核查"), Fixtures.INSPECTOR);
        steps.act(id, new Command.Assign(), Fixtures.LEADER);
        assertThat(tickets.page(id, Fixtures.ENFORCER)).isPresent();
    }

    private TicketId registered(Registration registration) {
        return switch (tickets.register(registration, Fixtures.REGISTRAR)) {
            case Tickets.RegisterOutcome.Registered(var ticket, var _) -> ticket.id();
            case Tickets.RegisterOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    private TicketId handedIn() {
        return steps.handIn(steps.draft(Kind.COMPLAINT, "执行案件立案四个月没有进展，承办人一直联系不上。"));
    }

    private TicketId underWay() {
        var id = handedIn();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        steps.act(id, new Command.SignFor(), Fixtures.ENFORCER);
        return id;
    }

    private Map<Command.Name, Boolean> doors(TicketId id, Actor actor) {
        return tickets.page(id, actor).orElseThrow().doors().stream()
                .collect(java.util.stream.Collectors.toMap(Door::command, Door::open));
    }

    private List<String> acts(TicketId id, Actor actor) {
        return tickets.page(id, actor).orElseThrow().timeline().stream().map(TicketPage.Moment::act).toList();
    }

    /** All that the citizen reads. */
    private String words(TicketId id) {
        var citizen = new Actor.Citizen(id);
        var said = new StringBuilder();
        tickets.page(id, citizen).orElseThrow().timeline().forEach(m -> said.append(m.text()).append('\n'));
        letters.of(id, citizen).forEach(l -> said.append(l.title()).append('\n').append(l.body()).append('\n'));
        return said.toString();
    }

    private List<String> states(TicketId id) {
        return deadlines.of(id, Steps.PORTAL).stream()
                .filter(c -> c.duty() == Duty.ANSWER || Set.of("UP-REPORT", "PP-SUPERVISE-5WD").contains(c.policy().id()))
                .map(c -> c.policy().id() + " " + c.term().due() + " " + c.state())
                .toList();
    }
}
