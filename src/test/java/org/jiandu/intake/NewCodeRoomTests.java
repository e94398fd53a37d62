package org.jiandu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Drafts;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Phrases;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new code at the counter, what staff typed and did not send, and the sentences of every day. */
@DatabaseTest
class NewCodeRoomTests {
    private static final String TEXT = "执行款到账以后一直没有发还，请核实并告诉我。";

    private final Steps steps;
    private final Intake intake;
    private final NewCodes codes;
    private final Drafts drafts;
    private final Phrases phrases;
    private final Tickets tickets;
    private final Trail trail;
    private final SettableClock clock;

    NewCodeRoomTests(
            Steps steps, Intake intake, NewCodes codes, Drafts drafts, Phrases phrases, Tickets tickets, Trail trail,
            SettableClock clock) {
        this.steps = steps;
        this.intake = intake;
        this.codes = codes;
        this.drafts = drafts;
        this.phrases = phrases;
        this.tickets = tickets;
        this.trail = trail;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_friday() {
        clock.set(LocalDate.of(2026, 3, 6));
    }

    @Test
    void a_lost_code_is_replaced_by_two_members_of_staff_and_the_old_one_dies() {
        var receipt = steps.receipt(steps.reachable(Kind.COMPLAINT, TEXT, "顾演示", "", ""));
        var id = steps.id(receipt);
        var number = receipt.number().value();
        assertThat(key(codes.give(id, Fixtures.DIRECTOR))).isEqualTo("intake.refused.code.unasked");
        assertThat(codes.ask(id, "好", Fixtures.REGISTRAR)).extracting(Refusal::key).containsExactly("intake.refused.code.checked");
        assertThat(codes.ask(id, "核对身份证原件，与登记一致", Fixtures.REGISTRAR)).isEmpty();
        assertThat(key(codes.give(id, Fixtures.REGISTRAR))).isEqualTo("intake.refused.code.alone");
        var fresh = ((NewCodes.Given.Code) codes.give(id, Fixtures.DIRECTOR)).code();
        assertThat(intake.follow(number, fresh.grouped())).isPresent();
        assertThat(intake.follow(number, receipt.code().grouped())).isEmpty();
        assertThat(trail.verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void a_code_is_not_given_for_a_ticket_without_a_name_nor_a_day_after_it_was_checked() {
        var nameless = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        assertThat(codes.ask(nameless, "自称是本人", Fixtures.REGISTRAR)).extracting(Refusal::key).containsExactly("intake.refused.code.anonymous");
        var id = steps.handIn(steps.reachable(Kind.COMPLAINT, TEXT, "顾演示", "", ""));
        assertThat(codes.ask(id, "核对身份证原件，与登记一致", Fixtures.REGISTRAR)).isEmpty();
        assertThat(codes.waiting(id, Fixtures.ENFORCER)).as("not at the counter").isEmpty();
        clock.tick(Duration.ofHours(25));
        assertThat(key(codes.give(id, Fixtures.DIRECTOR))).isEqualTo("intake.refused.code.unasked");
    }

    @Test
    void what_staff_typed_waits_for_its_writer_alone_and_goes_when_the_ticket_is_walled() {
        var id = underWay();
        drafts.keep(id, Command.Name.SUBMIT_ANSWER, Map.of("answer", "经核查，"), Fixtures.ENFORCER);
        assertThat(drafts.of(id, Command.Name.SUBMIT_ANSWER, Fixtures.ENFORCER)).containsEntry("answer", "经核查，");
        assertThat(drafts.of(id, Command.Name.SUBMIT_ANSWER, Fixtures.SECOND_ENFORCER)).isEmpty();
        drafts.keep(id, Command.Name.SUBMIT_ANSWER, Map.of("answer", "经核查，款项"), Fixtures.ENFORCER);
        assertThat(drafts.of(id, Command.Name.SUBMIT_ANSWER, Fixtures.ENFORCER)).containsEntry("answer", "经核查，款项");
        steps.act(id, new Command.Seal(), Fixtures.REGISTRAR);
        assertThat(drafts.of(id, Command.Name.SUBMIT_ANSWER, Fixtures.ENFORCER)).isEmpty();
    }

    @Test
    void a_sentence_of_every_day_has_a_name_and_words() {
        assertThat(phrases.add("", "", Fixtures.REGISTRAR)).extracting(Refusal::field).containsExactly("title", "text");
        assertThat(phrases.add("窗口致歉", "给您添麻烦了，我们已经改正。", Fixtures.REGISTRAR)).isEmpty();
        var kept = phrases.all().stream().filter(p -> p.title().equals("窗口致歉")).findFirst().orElseThrow();
        phrases.drop(kept.id(), Fixtures.DIRECTOR);
        assertThat(phrases.all()).doesNotContain(kept);
    }

    @Test
    void a_campaign_is_counted_by_its_label_and_whoever_is_walled_finds_one_less() {
        var id = underWay();
        steps.act(id, new Command.Label(Set.of("走查专项")), Fixtures.REGISTRAR);
        assertThat(tickets.labels(Fixtures.SUPERVISOR)).contains(new Tickets.Labelled("走查专项", 1, 0));
        assertThat(tickets.labels(Fixtures.FILER)).extracting(Tickets.Labelled::label).doesNotContain("走查专项");
        assertThat(List.of(tickets.labels(Fixtures.DIRECTOR))).isNotEmpty();
    }

    private TicketId underWay() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.FILING), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        steps.act(id, new Command.SignFor(), Fixtures.ENFORCER);
        return id;
    }

    private static String key(NewCodes.Given given) {
        return switch (given) {
            case NewCodes.Given.Code _ -> "given";
            case NewCodes.Given.Refused(var no) -> no.key();
        };
    }
}
