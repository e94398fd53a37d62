package org.jiandu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiandu.correspondence.Letters.Delivery;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.correspondence.Letters.Way;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.paper.Press;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.junit.jupiter.api.Test;

/** Papers of real tickets: numbered without a gap, delivered with a date, and behind the wall. */
@DatabaseTest
class PaperRoomTests {
    private static final String TEXT = "执行案款三个月没有发还，请查明原因。";

    private final Steps steps;
    private final Letters letters;
    private final Papers papers;
    private final Press press;
    private final SettableClock clock;

    PaperRoomTests(Steps steps, Letters letters, Papers papers, Press press, SettableClock clock) {
        this.steps = steps;
        this.letters = letters;
        this.papers = papers;
        this.press = press;
        this.clock = clock;
    }

    @Test
    void the_acceptance_letter_has_a_number_is_delivered_on_screen_and_prints_as_issued() throws IOException {
        var id = assigned();
        var letter = letters.of(id, new Actor.Citizen(id)).getFirst();
        assertThat(letter.number()).matches("望法信访告〔20\\d\\d〕\\d+号");
        assertThat(letter.body()).doesNotContain("#", "{");
        assertThat(letter.deliveries()).singleElement().satisfies(d -> assertThat(d.way()).isEqualTo(Way.SCREEN));
        var binder = papers.issued(id, letter.id(), new Actor.Citizen(id)).orElseThrow();
        assertThat(text(press.pdf(binder))).contains("信访事项受理告知书", letter.number(), "望花区人民法院");
        assertThat(press.pdf(binder)).isEqualTo(press.pdf(papers.issued(id, letter.id(), Fixtures.DIRECTOR).orElseThrow()));
    }

    @Test
    void papers_issued_at_once_get_numbers_without_a_gap_and_a_refused_one_takes_none() throws Exception {
        var id = assigned();
        var jobs = IntStream.range(0, 8).<Callable<String>>mapToObj(_ -> () -> issued(id, "urge", PaperData.none()).number()).toList();
        var numbers = new HashSet<Integer>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var job : pool.invokeAll(jobs)) {
                numbers.add(Integer.valueOf(job.get().replaceAll(".*〕(\\d+)号", "$1")));
            }
        }
        assertThat(numbers).hasSize(8);
        int last = numbers.stream().max(Integer::compare).orElseThrow();
        assertThat(numbers).allMatch(n -> n > last - 8);
        assertThat(refused(id, "opinion", PaperData.none())).isNotEmpty().allMatch(r -> r.law().isPresent());
        assertThat(issued(id, "urge", PaperData.none()).number()).endsWith("〕" + (last + 1) + "号");
    }

    /** S15: 2027 is not published, so that sixty days from December reach into what may still move. */
    @Test
    void a_paper_inside_says_with_the_date_that_it_is_provisional() {
        clock.set(LocalDate.of(2026, 12, 1));
        try {
            assertThat(issued(assigned(), "assignment", PaperData.none().with("instruction", "请依法从快办理")).body())
                    .contains("2027年2月1日（暂定）");
        } finally {
            clock.run();
        }
    }

    @Test
    void what_is_meant_for_the_office_is_not_shown_to_the_citizen() {
        var id = assigned();
        var inside = issued(id, "assignment", PaperData.none().with("instruction", "请依法从快办理"));
        assertThat(letters.of(id, Fixtures.DIRECTOR)).extracting(Letter::id).contains(inside.id());
        assertThat(letters.of(id, new Actor.Citizen(id))).extracting(Letter::id).doesNotContain(inside.id());
        assertThat(papers.issued(id, inside.id(), new Actor.Citizen(id))).isEmpty();
        assertThat(papers.form(id, "assignment", new Actor.Citizen(id))).isEmpty();
    }

    @Test
    void a_walled_reader_finds_no_paper_and_an_unknown_ticket_gives_the_same_answer() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.ENFORCEMENT), Set.of());
        var unknown = Fixtures.id(999_999);
        for (var ticket : List.of(id, unknown)) {
            assertThat(papers.form(ticket, "registration", Fixtures.ENFORCER)).isEmpty();
            assertThat(papers.file(ticket, Fixtures.ENFORCER)).isEmpty();
            assertThat(papers.together(List.of(ticket), "registration", Fixtures.ENFORCER)).isEmpty();
            assertThat(papers.issue(ticket, "urge", PaperData.none(), Fixtures.ENFORCER))
                    .isEqualTo(new Papers.Outcome.Refused(List.of(Refusal.of("correspondence.refused.unknown"))));
        }
        assertThat(papers.form(id, "registration", Fixtures.REGISTRAR)).isPresent();
        assertThat(papers.form(id, "no-such-paper", Fixtures.REGISTRAR)).isEmpty();
    }

    @Test
    void papers_of_several_tickets_are_printed_as_one_file_without_those_behind_the_wall() {
        var open = assigned();
        var walled = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        steps.triage(walled, TicketClass.COMPLAINT, Set.of(Fixtures.ENFORCEMENT), Set.of());
        var letter = letters.of(open, Fixtures.REGISTRAR).getFirst().id();
        var picked = List.of(
                new Papers.Picked(open, "acceptance", letter), new Papers.Picked(open, "registration", null),
                new Papers.Picked(walled, "registration", null));
        assertThat(papers.together(picked, Fixtures.REGISTRAR).orElseThrow().sheets()).hasSize(3);
        assertThat(papers.together(picked, Fixtures.ENFORCER).orElseThrow().sheets()).hasSize(2);
        assertThat(papers.together(List.of(picked.getLast()), Fixtures.ENFORCER)).isEmpty();
    }

    @Test
    void what_went_out_on_a_day_is_listed_for_whoever_may_see_its_ticket() {
        var id = assigned();
        var letter = letters.of(id, Fixtures.REGISTRAR).getFirst();
        var day = CourtZone.dayOf(letter.issuedAt());
        assertThat(papers.sentOutOn(day, Fixtures.REGISTRAR)).anyMatch(out -> out.letter().id().equals(letter.id()) && out.ticket().equals(id));
        assertThat(papers.sentOutOn(day.plusDays(40), Fixtures.REGISTRAR)).isEmpty();
        assertThat(papers.sentOutOn(day, new Actor.Citizen(id))).isEmpty();
    }

    @Test
    void a_delivery_has_a_possible_day_and_by_telephone_a_result() {
        var id = assigned();
        var letter = letters.of(id, Fixtures.REGISTRAR).getFirst().id();
        var today = CourtZone.dayOf(clock.instant());
        assertThat(letters.deliver(id, letter, new Delivery(Way.POST, today.plusDays(1), ""), Fixtures.REGISTRAR)).isNotEmpty();
        assertThat(letters.deliver(id, letter, new Delivery(Way.PHONE, today, " "), Fixtures.REGISTRAR)).isNotEmpty();
        assertThat(letters.deliver(id, letter, new Delivery(Way.PHONE, today, "本人接听，表示知道了"), Fixtures.REGISTRAR)).isEmpty();
        assertThat(letters.deliver(id, letter, new Delivery(Way.POST, today, ""), Fixtures.ADMINISTRATOR)).isNotEmpty();
        assertThat(letters.of(id, Fixtures.REGISTRAR).getFirst().deliveries()).extracting(Delivery::way).containsExactly(Way.SCREEN, Way.PHONE);
    }

    @Test
    void every_paper_prints_for_a_ticket_and_the_whole_file_is_one_document() throws IOException {
        var id = assigned();
        for (var form : papers.forms()) {
            var text = text(press.pdf(papers.form(id, form.code(), Fixtures.DIRECTOR).orElseThrow()));
            assertThat(text).as(form.code()).contains(form.title()).doesNotContain("{", "〓");
        }
        assertThat(papers.forms()).hasSizeGreaterThanOrEqualTo(28);
        assertThat(text(press.pdf(papers.file(id, Fixtures.DIRECTOR).orElseThrow()))).contains("信访卷宗", "来访（来电、来信）登记表", "信访事项受理告知书", "— 3 —");
    }

    private TicketId assigned() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        return id;
    }

    private Letter issued(TicketId id, String code, PaperData data) {
        return switch (papers.issue(id, code, data, Fixtures.DIRECTOR)) {
            case Papers.Outcome.Issued(var letter) -> letter;
            case Papers.Outcome.Refused(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private List<Refusal> refused(TicketId id, String code, PaperData data) {
        return switch (papers.issue(id, code, data, Fixtures.DIRECTOR)) {
            case Papers.Outcome.Issued(var letter) -> throw new AssertionError("issued " + letter);
            case Papers.Outcome.Refused(var reasons) -> reasons;
        };
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
