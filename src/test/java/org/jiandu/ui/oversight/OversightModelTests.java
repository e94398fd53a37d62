package org.jiandu.ui.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jiandu.access.Departments;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Insight;
import org.jiandu.insight.Question;
import org.jiandu.insight.Share;
import org.jiandu.insight.Whose;
import org.jiandu.ui.SignedIn;
import org.junit.jupiter.api.Test;

class OversightModelTests {
    /** Already the first of June at the court. */
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-05-31T16:30:00Z"), ZoneOffset.UTC);

    private final OversightModel model =
            new OversightModel(mock(Insight.class), mock(org.jiandu.ticket.Tickets.class), mock(Departments.class), mock(SignedIn.class), NIGHT);

    @Test
    void without_an_address_the_last_twelve_months_of_the_court_are_asked_about() {
        assertThat(model.read(Map.of()))
                .contains(Question.of(LocalDate.parse("2025-06-02"), LocalDate.parse("2026-06-01")));
    }

    @Test
    void a_question_survives_its_address() {
        var question = Question.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31")).about(Whose.read("FILING"));
        var address = new java.util.HashMap<String, List<String>>();
        OversightModel.address(question, Figure.LATE).forEach((name, value) -> address.put(name, List.of(value)));
        assertThat(model.read(address)).contains(question);
        assertThat(model.figure(address)).contains(Figure.LATE);
    }

    @Test
    void an_address_nobody_can_read_is_no_question() {
        assertThat(model.read(Map.of("from", List.of("2026-13-01")))).isEmpty();
        assertThat(model.read(Map.of("whose", List.of("<script>")))).isEmpty();
        assertThat(model.figure(Map.of("figure", List.of("nonsense")))).isEmpty();
    }

    @Test
    void the_month_begins_on_its_first_day_at_the_court() {
        assertThat(model.periods().getFirst())
                .isEqualTo(new OversightModel.Period("month", LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-01")));
    }

    @Test
    void a_bar_is_as_long_as_its_share_and_holds_no_letter() {
        assertThat(OversightModel.percent(new Share(2, 3))).isEqualTo("66.6%");
        assertThat(OversightModel.bar(new Share(2, 3))).contains("width=\"66.6\"").doesNotContain("<text");
        assertThat(OversightModel.percent(new Share(999, 1000))).isEqualTo("99.9%");
    }
}
