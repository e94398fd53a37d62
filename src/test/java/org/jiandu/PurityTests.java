package org.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Time, waiting, transactions and markup come only through their doors. */
class PurityTests {
    /** {@code nanoTime} is fine: it measures what elapsed and tells no date. */
    private static final Pattern TIME = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|YearMonth)\\.now\\(|new Date\\(\\)|System\\.currentTimeMillis\\(|Clock\\.system");

    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.[A-Z]+\\.sleep\\(");

    private static final Pattern HTML = Pattern.compile(
            "\\bnew Html\\(|com\\.vaadin\\.flow\\.component\\.Html;|innerHTML|\\$unsafe\\{|setHtmlContent|insertAdjacentHTML|document\\.write");

    /** The only clock of the machine; and a command that ends within seconds may ask it too. */
    private static final Set<String> CLOCKS = Set.of("Portal.java", "cli/");

    /** The wait for the embedded database, and the sequencer's between two tries while the database is away. */
    private static final Set<String> SLEEPERS =
            Set.of("database/internal/EmbeddedMariaDb.java", "trail/internal/Sequencer.java");

    @Test
    void the_time_comes_from_the_clock_that_is_handed_in() {
        assertThat(found(TIME, ".java", CLOCKS)).isEmpty();
    }

    @Test
    void nobody_sleeps_but_the_wait_for_the_database() {
        assertThat(found(SLEEP, ".java", SLEEPERS)).isEmpty();
    }

    @Test
    void a_transaction_begins_at_a_desk_or_below_it() {
        var above = Sources.under(Sources.MAIN, ".java").stream()
                .filter(f -> code(f).contains("@Transactional"))
                .map(Sources::name)
                .filter(n -> !n.contains("/internal/") && !n.endsWith("Desk.java"));
        assertThat(above).isEmpty();
    }

    /** Shows the plain twin's page, which its template has written and escaped; none holds a citizen's word. */
    private static final Set<String> TWINS = Set.of("ui/citizen/ReadingPage.java");

    @Test
    void no_text_becomes_markup() {
        assertThat(found(HTML, ".java", TWINS)).isEmpty();
        assertThat(Sources.under(Sources.PAGES, ".jte").stream()
                        .filter(f -> HTML.matcher(Sources.text(f)).find())
                        .map(Path::toString))
                .isEmpty();
        assertThat(Sources.under(Path.of("frontend"), ".js").stream()
                        .filter(f -> HTML.matcher(Sources.text(f)).find())
                        .map(Path::toString))
                .isEmpty();
    }

    @Test
    void no_work_is_left_lying_in_a_comment() {
        var words = Pattern.compile("(?m)(//|^\\s*\\*|/\\*).*\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b(?!})");
        assertThat(Sources.under(Sources.MAIN, ".java").stream()
                        .filter(f -> words.matcher(Sources.text(f)).find())
                        .map(Sources::name))
                .isEmpty();
    }

    @Test
    void nothing_names_a_path_of_somebodys_machine() {
        var path = Pattern.compile("(?<![A-Za-z0-9.])/(work|home/[a-z]+|Users)/");
        for (var root : List.of(Path.of("src"), Path.of("docs"), Path.of("seeds"), Path.of("frontend"), Path.of("db-migrations"))) {
            for (var ending : List.of(".java", ".md", ".sh", ".sql", ".properties", ".jte", ".html", ".css", ".js", ".csv", ".txt")) {
                assertThat(Sources.under(root, ending).stream()
                                .filter(f -> !f.endsWith("PurityTests.java"))
                                .filter(f -> path.matcher(Sources.text(f)).find())
                                .map(Path::toString))
                        .isEmpty();
            }
        }
    }

    private static List<String> found(Pattern what, String ending, Set<String> agreed) {
        var all = new ArrayList<String>();
        for (var file : Sources.under(Sources.MAIN, ending)) {
            var name = Sources.name(file);
            if (agreed.stream().noneMatch(name::startsWith) && what.matcher(code(file)).find()) {
                all.add(name);
            }
        }
        return all;
    }

    private static String code(Path file) {
        return Sources.text(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
