package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandu.correspondence.Letters;
import org.jiandu.deadline.Deadlines;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Role;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.TicketQuery.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever is complained of finds nothing of it, by whatever door (被反映人/部门, domain.md §5). Article XF-2022-30. The
 * same tickets are found by others, so that an empty answer means the wall and not a broken search.
 */
class ConflictWallTests extends TicketDoors {
    private static final String WORDS = "立案窗口收了材料";
    private static final String TEXT = WORDS + "却两个月不给回执，工作人员态度生硬。";
    private static final String PHONE = "13900001234";

    private final Letters letters;

    ConflictWallTests(Steps steps, Tickets tickets, Deadlines deadlines, SettableClock clock, Letters letters) {
        super(steps, tickets, deadlines, clock);
        this.letters = letters;
    }

    /** Of everybody in the filing division, and of one person of the petition office. */
    static List<Actor.Staff> walled() {
        return List.of(
                Fixtures.FILER,
                Fixtures.staff(11, Fixtures.FILING, Role.DIRECTOR),
                Fixtures.staff(12, Fixtures.FILING, Role.SUPERVISOR),
                Fixtures.staff(13, Fixtures.FILING, Role.REGISTRAR),
                Fixtures.staff(14, Fixtures.PETITION, Role.REGISTRAR));
    }

    @BeforeEach
    void aComplaintAgainstTheFilingDivision() {
        complained(TEXT, "张三丰", PHONE, "");
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.FILING), Set.of(Fixtures.staff(14, Fixtures.PETITION).id()));
    }

    @ParameterizedTest
    @MethodSource("walled")
    void whoever_is_accused_does_not_find_it_by_any_door(Actor.Staff accused) {
        assertThat(tickets.page(id, accused)).isEmpty();
        assertThat(tickets.find(number, accused)).isEmpty();
        assertThat(tickets.visible(id, accused)).isFalse();
        assertThat(tickets.identity(id, accused)).isEmpty();
        assertThat(deadlines.of(id, accused)).isEmpty();
        assertThat(letters.of(id, accused)).isEmpty();
        assertThat(tickets.handle(id, new Version(1), new Command.Seal(), accused)).isInstanceOf(Outcome.NotFound.class);
        for (var view : View.values()) {
            assertThat(listed(view, "", accused)).as(view.name()).doesNotContain(id);
        }
        for (var words : List.of(WORDS, "张三丰", PHONE, number.value())) {
            assertThat(listed(View.ALL, words, accused)).as(words).doesNotContain(id);
        }
    }

    @ParameterizedTest
    @MethodSource("walled")
    void it_does_not_even_count_for_whoever_is_accused(Actor.Staff accused) {
        var today = CourtZone.dayOf(clock.instant());
        var before = tickets.counts(accused, today);
        var more = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        var open = tickets.counts(accused, today);
        steps.triage(more, TicketClass.COMPLAINT, Set.of(accused.department()), Set.of(accused.id()));
        assertThat(tickets.counts(accused, today)).as("as if it had not been handed in").isEqualTo(before);
        assertThat(open.open()).isGreaterThanOrEqualTo(before.open());
    }

    @ParameterizedTest
    @MethodSource("others")
    void others_find_it_by_every_door(Actor.Staff other) {
        assertThat(tickets.page(id, other)).isPresent();
        assertThat(tickets.find(number, other)).contains(id);
        assertThat(listed(View.OPEN, "", other)).contains(id);
        assertThat(listed(View.ALL, WORDS, other)).contains(id);
        assertThat(listed(View.ALL, number.value(), other)).containsExactly(id);
        assertThat(deadlines.of(id, other)).isNotEmpty();
    }

    static Stream<Actor.Staff> others() {
        return Stream.of(Fixtures.REGISTRAR, Fixtures.DIRECTOR, Fixtures.SUPERVISOR);
    }

    @ParameterizedTest
    @MethodSource("walled")
    void the_department_complained_of_cannot_be_made_to_handle_it(Actor.Staff accused) {
        var outcome = tickets.handle(
                id, tickets.page(id, Fixtures.REGISTRAR).orElseThrow().ticket().version(),
                new Command.Propose(Fixtures.FILING, "请立案庭办理"), Fixtures.REGISTRAR);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(tickets.page(id, accused)).isEmpty();
    }
}
