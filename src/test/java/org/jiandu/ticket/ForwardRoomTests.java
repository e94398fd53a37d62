package org.jiandu.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiandu.access.Departments;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Upload;
import org.jiandu.correspondence.PaperData;
import org.jiandu.correspondence.Papers;
import org.jiandu.deadline.Deadlines;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 转办阅处, 待阅 and departments that are no more, on the database: list, count, wall, trail, clocks. */
@DatabaseTest
class ForwardRoomTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final DepartmentCode RESEARCH = new DepartmentCode("RESEARCH");
    private static final Actor.Staff RESEARCHER = Fixtures.staff(4001, RESEARCH, Role.HANDLER);
    private static final Command.Forward FORWARD = new Command.Forward(RESEARCH, "请研究室阅，不需要报结");

    private final Steps steps;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Departments departments;
    private final Papers papers;
    private final Attachments files;
    private final Trail trail;
    private final SettableClock clock;

    ForwardRoomTests(
            Steps steps, Tickets tickets, Deadlines deadlines, Departments departments, Papers papers,
            Attachments files, Trail trail, SettableClock clock) {
        this.steps = steps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.departments = departments;
        this.papers = papers;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_friday() {
        clock.set(FRIDAY);
    }

    @Test
    void what_is_passed_on_stands_under_to_read_until_somebody_of_the_department_read_it() {
        var id = underWay();
        var before = deadlines.of(id, Steps.PORTAL);
        int unread = counts(RESEARCHER).unread();
        int open = counts(RESEARCHER).open();
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        assertThat(listed(View.UNREAD, RESEARCHER)).contains(id);
        assertThat(counts(RESEARCHER).unread()).isEqualTo(unread + 1);
        assertThat(listed(View.TODO, RESEARCHER)).as("nothing is owed").doesNotContain(id);
        assertThat(listed(View.OPEN, RESEARCHER)).as("nor is it theirs").doesNotContain(id);
        assertThat(counts(RESEARCHER).open()).isEqualTo(open);
        assertThat(listed(View.ALL, RESEARCHER)).contains(id);
        assertThat(listed(View.OPEN, Fixtures.ENFORCER)).contains(id);
        assertThat(deadlines.of(id, Steps.PORTAL)).as("no clock starts").isEqualTo(before);
        steps.act(id, new Command.MarkRead(), RESEARCHER);
        assertThat(listed(View.UNREAD, RESEARCHER)).doesNotContain(id);
        assertThat(counts(RESEARCHER).unread()).isEqualTo(unread);
        assertThat(tickets.page(id, RESEARCHER)).isPresent();
    }

    @Test
    void what_is_late_elsewhere_is_not_late_for_whoever_only_reads_it() {
        var id = underWay();
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        clock.set(FRIDAY.plusDays(120));
        assertThat(listed(View.OVERDUE, Fixtures.ENFORCER)).contains(id);
        assertThat(listed(View.OVERDUE, RESEARCHER)).doesNotContain(id);
        assertThat(counts(RESEARCHER).overdue()).isZero();
    }

    @Test
    void what_is_passed_on_is_found_by_its_words_in_the_whole_list_and_under_done_and_by_leaders_of_the_department_too() {
        var id = steps.handIn(steps.draft(Kind.COMMENT, "建议诉讼服务中心添置轮椅坡道的扶手，老人进门方便。"));
        steps.triage(id, TicketClass.SUGGESTION, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        steps.act(id, new Command.SignFor(), Fixtures.ENFORCER);
        var leader = Fixtures.staff(4002, RESEARCH, Role.LEADER);
        for (var reader : List.of(RESEARCHER, leader)) {
            assertThat(listed(View.ALL, reader)).contains(id);
            assertThat(found(View.ALL, "轮椅坡道", reader)).contains(id);
            assertThat(found(View.UNREAD, "轮椅坡道", reader)).containsExactly(id);
            assertThat(found(View.UNREAD, "轮椅坡到", reader)).isEmpty();
            assertThat(found(View.OPEN, "轮椅坡道", reader)).isEmpty();
            assertThat(listed(View.DONE, reader)).doesNotContain(id);
        }
        steps.act(id, new Command.SubmitAnswer("谢谢您的建议，扶手已经装好。"), Fixtures.ENFORCER);
        steps.act(id, new Command.ApproveAnswer(), Fixtures.DIRECTOR);
        for (var reader : List.of(RESEARCHER, leader)) {
            assertThat(listed(View.DONE, reader)).contains(id);
            assertThat(found(View.DONE, "轮椅坡道", reader)).contains(id);
        }
        assertThat(listed(View.ALL, Fixtures.staff(4003, RESEARCH, Role.ADMINISTRATOR))).doesNotContain(id);
    }

    @Test
    void to_read_goes_on_page_by_page_and_shows_each_once() {
        for (int i = 0; i < 4; i++) {
            steps.act(underWay(), FORWARD, Fixtures.REGISTRAR);
        }
        var all = listed(View.UNREAD, RESEARCHER);
        var paged = new ArrayList<TicketId>();
        @Nullable String after = null;
        do {
            var page = tickets.list(new TicketQuery(View.UNREAD, "", after, 1), RESEARCHER);
            page.rows().forEach(l -> paged.add(l.ticket().id()));
            after = page.next();
        } while (after != null);
        assertThat(paged).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates().isEqualTo(all);
        assertThat(counts(RESEARCHER).unread()).as("other tests hand in on later days, which no list shows yet").isGreaterThanOrEqualTo(all.size());
    }

    @Test
    void both_acts_are_in_the_trail_and_the_citizen_sees_to_whom_it_went_and_not_what_was_said_with_it() {
        var id = underWay();
        steps.act(id, FORWARD, Fixtures.DIRECTOR);
        steps.act(id, new Command.MarkRead(), RESEARCHER);
        var office = tickets.page(id, Fixtures.REGISTRAR).orElseThrow().timeline();
        assertThat(office).anySatisfy(m -> {
            assertThat(m.act()).isEqualTo("forwarded");
            assertThat(m.to()).isEqualTo(RESEARCH);
            assertThat(m.text()).isEqualTo("请研究室阅，不需要报结");
            assertThat(m.leafHash()).matches("[0-9a-f]{64}");
        });
        assertThat(office).anyMatch(m -> m.act().equals("marked_read") && RESEARCHER.id().equals(m.staff()));
        var citizen = tickets.page(id, new Actor.Citizen(id)).orElseThrow().timeline();
        assertThat(citizen).anyMatch(m -> m.act().equals("forwarded") && RESEARCH.equals(m.to()) && m.text().isEmpty());
        assertThat(citizen).noneMatch(m -> m.act().equals("marked_read"));
        assertThat(trail.verify(n -> {}).faults()).isEmpty();
    }

    /** Article XF-2022-30. */
    @Test
    void whoever_is_complained_of_finds_nothing_under_to_read_even_if_it_was_passed_on_before() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, "窗口收了材料，过了两个月还没有给我回执。"));
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        int unread = counts(RESEARCHER).unread();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(RESEARCH), Set.of());
        for (var view : View.values()) {
            assertThat(listed(view, RESEARCHER)).as(view.name()).doesNotContain(id);
        }
        assertThat(counts(RESEARCHER).unread()).isEqualTo(unread - 1);
        assertThat(tickets.page(id, RESEARCHER)).isEmpty();
        assertThat(tickets.handle(id, new Version(2), new Command.MarkRead(), RESEARCHER)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void what_is_sealed_after_it_was_passed_on_is_read_by_nobody_of_that_department() {
        var id = underWay();
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        steps.act(id, new Command.Seal(), Fixtures.REGISTRAR);
        assertThat(tickets.page(id, RESEARCHER)).isEmpty();
        assertThat(listed(View.UNREAD, RESEARCHER)).doesNotContain(id);
    }

    @Test
    void whoever_only_reads_does_not_see_who_the_citizen_is_nor_the_draft_of_an_answer() {
        var id = steps.handIn(steps.reachable(Kind.COMPLAINT, "执行款到账以后一直没有发还，请核实。", "秦演示", "19900000445", ""));
        steps.triage(id, TicketClass.SUGGESTION, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        steps.act(id, new Command.SignFor(), Fixtures.ENFORCER);
        steps.act(id, new Command.SubmitAnswer("谢谢您的建议，已经采纳。"), Fixtures.ENFORCER);
        assertThat(tickets.page(id, Fixtures.ENFORCER).orElseThrow().draft()).isNotEmpty();
        assertThat(tickets.page(id, RESEARCHER).orElseThrow().draft()).isEmpty();
        assertThat(tickets.identity(id, RESEARCHER).orElseThrow().phone()).isEqualTo("199****0445");
        assertThat(tickets.unmask(id, "想知道他是谁，打个电话", RESEARCHER)).extracting(Refusal::key)
                .containsExactly("ticket.refused.unmask.role");
    }

    @Test
    void whoever_only_reads_issues_no_paper_and_adds_no_file() {
        var id = underWay();
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        assertThat(papers.issue(id, "referral", PaperData.none(), RESEARCHER)).isInstanceOf(Papers.Outcome.Refused.class);
        assertThat(files.add(id, Purpose.EVIDENCE, List.of(Upload.of("a.txt", "字".getBytes(UTF_8))), RESEARCHER).files()).isEmpty();
        assertThat(papers.issue(id, "referral", PaperData.none(), Fixtures.REGISTRAR)).isInstanceOf(Papers.Outcome.Issued.class);
    }

    @Test
    void a_leaders_word_stands_under_to_read_of_the_handler_and_of_the_petition_office() {
        var id = underWay();
        steps.act(id, new Command.Remark(Command.Remark.What.MARK_URGENT, ""), Fixtures.REGISTRAR);
        steps.act(id, new Command.Remark(Command.Remark.What.INSTRUCT, "请抓紧办理，按期答复"), Fixtures.LEADER);
        assertThat(listed(View.UNREAD, Fixtures.ENFORCER)).contains(id);
        assertThat(listed(View.UNREAD, Fixtures.DIRECTOR)).contains(id);
        assertThat(listed(View.UNREAD, RESEARCHER)).doesNotContain(id);
        steps.act(id, new Command.MarkRead(), Fixtures.ENFORCER);
        assertThat(listed(View.UNREAD, Fixtures.ENFORCER)).doesNotContain(id);
        assertThat(listed(View.UNREAD, Fixtures.DIRECTOR)).as("each for itself").contains(id);
    }

    @Test
    void the_paper_names_the_department_it_was_passed_on_to_and_the_one_that_handles_it() {
        var id = underWay();
        steps.act(id, FORWARD, Fixtures.REGISTRAR);
        var words = papers.form(id, "referral", Fixtures.REGISTRAR).orElseThrow().sheets().getFirst().body();
        assertThat(words).contains("研究室", "转你部门阅处", "请研究室阅，不需要报结", "执行局", "2026年3月6日");
    }

    @Test
    void a_department_abolished_yesterday_is_refused_by_its_name_in_every_command() {
        var unit = new DepartmentCode("GONE_TEAM");
        assertThat(departments.add(unit, "专案组（演示）", "", Steps.PORTAL)).isEmpty();
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, "窗口收了材料，过了两个月还没有给我回执。"));
        steps.triage(id, TicketClass.REQUEST, Set.of(), Set.of());
        steps.act(id, new Command.Propose(unit, "请专案组办理"), Fixtures.REGISTRAR);
        assertThat(departments.abolish(unit, CourtZone.dayOf(clock.instant()).plusDays(2), null, Steps.PORTAL)).isEmpty();
        clock.set(FRIDAY.plusDays(3));
        assertThat(keys(id, new Command.Assign(), Fixtures.DIRECTOR)).containsExactly("ticket.refused.proposal.gone");
        steps.act(id, new Command.ReturnProposal("这个部门已经撤销"), Fixtures.DIRECTOR);
        assertThat(keys(id, new Command.Propose(unit, "请专案组办理"), Fixtures.REGISTRAR)).containsExactly("ticket.refused.department.gone");
        assertThat(keys(id, new Command.Forward(unit, ""), Fixtures.REGISTRAR)).containsExactly("ticket.refused.department.gone");
        assertThat(keys(id, new Command.Propose(new DepartmentCode("NEVER_WAS"), ""), Fixtures.REGISTRAR))
                .containsExactly("ticket.refused.department.gone");
    }

    private TicketId underWay() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, "执行案件立案四个月没有进展，承办人一直联系不上。"));
        steps.triage(id, TicketClass.REQUEST, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        return id;
    }

    private List<TicketId> listed(View view, Actor.Staff actor) {
        return tickets.list(new TicketQuery(view, "", null, 200), actor).rows().stream().map(l -> l.ticket().id()).toList();
    }

    private List<TicketId> found(View view, String words, Actor.Staff actor) {
        return tickets.list(new TicketQuery(view, words, null, 200), actor).rows().stream().map(l -> l.ticket().id()).toList();
    }

    private TicketCounts counts(Actor.Staff actor) {
        return tickets.counts(actor, CourtZone.dayOf(clock.instant()));
    }

    private List<String> keys(TicketId id, Command command, Actor.Staff by) {
        var seen = tickets.page(id, by).orElseThrow().ticket().version();
        return ((Outcome.Refused) tickets.handle(id, seen, command, by)).reasons().stream().map(Refusal::key).toList();
    }
}
