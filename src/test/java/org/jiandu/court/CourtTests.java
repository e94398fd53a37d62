package org.jiandu.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.notice.Notices;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Fixtures;
import org.jiandu.trail.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The court's own telephone changes; what the notice printed does not. */
@DatabaseTest
class CourtTests {
    private static final CourtSettings SETTINGS = new CourtSettings(
            "024-55550000", "示例市示例路1号", "110000", "工作日 9:00—17:00", "示例市中级人民法院", "https://portal.example.org",
            "", 0, "", "", "");

    private final Court court;
    private final Notices notices;
    private final Trail trail;
    private final JdbcClient jdbc;

    CourtTests(Court court, Notices notices, Trail trail, JdbcClient jdbc) {
        this.court = court;
        this.notices = notices;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    @AfterEach
    void nothingIsLeftSet() {
        assertThat(court.change(CourtSettings.unset(), Steps.PORTAL)).isEmpty();
    }

    @Test
    void a_new_telephone_is_on_every_page_at_once_and_the_notice_stays_as_printed() {
        var printed = notices.all();
        assertThat(printed).isNotEmpty();
        assertThat(court.change(SETTINGS, Fixtures.ADMINISTRATOR)).isEmpty();
        assertThat(court.settings()).isEqualTo(SETTINGS);
        assertThat(notices.all()).isEqualTo(printed);
        assertThat(printed.getFirst().contact()).isNotEmpty().noneMatch(c -> c.toString().contains(SETTINGS.telephone()));
    }

    @Test
    void a_change_is_an_act_on_record_and_saying_the_same_again_is_none() {
        assertThat(court.change(SETTINGS, Fixtures.ADMINISTRATOR)).isEmpty();
        long acts = acts();
        assertThat(court.change(SETTINGS, Fixtures.ADMINISTRATOR)).isEmpty();
        assertThat(acts()).isEqualTo(acts);
        assertThat(court.change(CourtSettings.unset(), Fixtures.ADMINISTRATOR)).isEmpty();
        assertThat(acts()).isEqualTo(acts + 1);
        assertThat(trail.verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void only_an_administrator_changes_it() {
        for (var actor : List.<Actor>of(Fixtures.REGISTRAR, Fixtures.DIRECTOR, Fixtures.SUPERVISOR, new Actor.Visitor())) {
            assertThat(court.change(SETTINGS, actor)).isNotEmpty();
        }
        assertThat(court.settings()).isEqualTo(CourtSettings.unset());
    }

    @Test
    void what_cannot_be_is_refused_at_its_field_and_nothing_is_guessed() {
        var wrong = new CourtSettings("12345", "", "1", "", "", "ftp://x", "-", 70_000, "", "", "nobody");
        assertThat(court.change(wrong, Fixtures.ADMINISTRATOR)).extracting(r -> String.valueOf(r.field()))
                .contains("telephone", "postcode", "publicUrl", "smtpHost", "smtpPort", "mailFrom");
        assertThat(court.settings().telephone()).isEmpty();
    }

    private long acts() {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(s.next_n), 0) AS n
                          FROM trail_subject s
                          JOIN court c ON c.subject = s.subject
                        """)
                .query(Long.class)
                .single();
    }
}
