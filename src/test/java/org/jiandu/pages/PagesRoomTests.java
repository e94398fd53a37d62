package org.jiandu.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Seed;
import org.jiandu.kernel.StaffId;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Wording.Said;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.ticket.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guidance page on its way: one writes, another publishes, every version stays. The page 「无障碍」 belongs to this test. */
@DatabaseTest
class PagesRoomTests {
    private static final String SLUG = "accessibility";
    private static final Actor.Staff EDITOR = staff(Role.EDITOR);
    private static final Actor.Staff BOTH = new Actor.Staff(EDITOR.id(), EDITOR.department(), Set.of(Role.EDITOR, Role.LEADER));

    private final Pages pages;
    private final JdbcClient jdbc;
    private final SettableClock clock;
    private final List<Seed> seeds;

    PagesRoomTests(Pages pages, JdbcClient jdbc, SettableClock clock, List<Seed> seeds) {
        this.pages = pages;
        this.jdbc = jdbc;
        this.clock = clock;
        this.seeds = seeds;
    }

    @AfterEach
    void the_page_is_as_it_came() {
        jdbc.sql("UPDATE guidance_page SET version = 1, checked_at = NULL WHERE slug = :s").param("s", SLUG).update();
        jdbc.sql("DELETE FROM guidance_text WHERE slug = :s AND proposed_by IS NOT NULL").param("s", SLUG).update();
    }

    @Test
    void every_page_of_the_seeds_is_there_in_both_languages_and_nobody_has_checked_it_yet() throws Exception {
        assertThat(pages.all()).extracting(Page::slug).containsSubsequence(
                "guide", "reception", "forms", "form-letter", "form-assessment", "about", "privacy", SLUG);
        assertThat(pages.all()).allSatisfy(p -> {
            assertThat(pages.versions(p.slug()).getLast().wording().inEnglish()).as(p.slug()).isTrue();
            assertThat(pages.versions(p.slug()).getLast().by()).isNull();
            assertThat(trail(p.slug()).getFirst()).contains("\"page_published\"", "\"by\":\"system\"");
        });
        var page = page();
        assertThat(page.lastChecked()).isEmpty();
        assertThat(page.stale(CourtZone.dayOf(clock.instant()))).isTrue();
        for (var seed : seeds) {
            assertThat(seed.what().equals("pages") ? seed.load(Path.of("seeds")) : 0).as("a second time").isZero();
        }
    }

    @Test
    void what_an_editor_writes_is_published_by_another_person_and_the_old_version_stays() {
        var before = page().version().wording();
        assertThat(pages.propose(draft("## 新的\n\n一句。"), EDITOR)).isEmpty();
        assertThat(page().version().number()).as("not yet").isEqualTo(1);
        assertThat(keys(pages.propose(draft("另一份"), EDITOR))).containsExactly("pages.refused.open");
        var open = pages.open(SLUG).orElseThrow();
        assertThat(keys(pages.approve(open.id(), EDITOR))).containsExactly("pages.refused.decide");
        assertThat(keys(pages.approve(open.id(), BOTH))).containsExactly("pages.refused.own");
        assertThat(keys(pages.approve(open.id(), Fixtures.ADMINISTRATOR))).containsExactly("pages.refused.decide");
        assertThat(pages.approve(open.id(), Fixtures.DIRECTOR)).isEmpty();

        var now = page();
        assertThat(now.version().number()).isEqualTo(2);
        assertThat(now.version().wording().chinese().body()).isEqualTo("## 新的\n\n一句。");
        assertThat(now.version().approvedBy()).isEqualTo(Fixtures.DIRECTOR.id());
        assertThat(now.lastChecked()).as("two people have read it").isPresent();
        assertThat(pages.versions(SLUG)).extracting(Pages.Version::number).containsExactly(2, 1);
        assertThat(pages.versions(SLUG).getLast().wording()).isEqualTo(before);
        assertThat(pages.versions(SLUG).getFirst().wording().since(before).none()).isFalse();
        assertThat(keys(pages.approve(open.id(), Fixtures.LEADER))).containsExactly("pages.refused.decided");
        assertThat(acts()).endsWith("page_proposed", "page_published");
        assertThat(keys(pages.propose(new Draft(SLUG, 1, wording("旧的上面改"), "按旧的一版改"), EDITOR))).containsExactly("pages.refused.moved");
    }

    @Test
    void the_table_itself_refuses_a_version_that_one_person_made() {
        assertThat(pages.propose(draft("一句。"), EDITOR)).isEmpty();
        var id = pages.open(SLUG).orElseThrow().id();
        for (var set : List.of(
                "decided_by = proposed_by, decided_at = proposed_at, version = 2", "decided_by = proposed_by",
                "decided_at = proposed_at, version = 2", "version = 2", "proposed_by = NULL, decided_at = proposed_at, version = 2")) {
            assertThatThrownBy(() -> jdbc.sql("UPDATE guidance_text SET " + set + " WHERE text_id = :id").param("id", id).update())
                    .as(set)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_proposal_is_sent_back_with_a_reason_or_taken_back_by_its_editor_and_stays_in_the_history() {
        assertThat(pages.propose(draft("一句。"), EDITOR)).isEmpty();
        var first = pages.open(SLUG).orElseThrow().id();
        assertThat(keys(pages.sendBack(first, " ", Fixtures.LEADER))).containsExactly("pages.refused.answer");
        assertThat(keys(pages.sendBack(first, "日期不对", BOTH))).containsExactly("pages.refused.own");
        assertThat(pages.sendBack(first, "日期不对", Fixtures.LEADER)).isEmpty();
        assertThat(pages.propose(draft("两句。"), EDITOR)).isEmpty();
        var second = pages.open(SLUG).orElseThrow().id();
        assertThat(keys(pages.takeBack(second, Fixtures.PRESIDENT))).containsExactly("pages.refused.decided");
        assertThat(pages.takeBack(second, EDITOR)).isEmpty();
        assertThat(page().version().number()).isEqualTo(1);
        assertThat(pages.proposals(SLUG)).extracting(Pages.Proposal::answer).containsExactlyInAnyOrder("", "日期不对");
        assertThat(acts()).endsWith("page_proposed", "page_returned", "page_proposed", "page_taken_back");
    }

    @Test
    void after_half_a_year_without_a_look_the_editor_is_warned_and_a_look_is_enough() {
        clock.set(LocalDate.of(2033, 1, 10));
        assertThat(keys(pages.checked(SLUG, 1, Fixtures.DIRECTOR))).containsExactly("pages.refused.write");
        assertThat(keys(pages.checked(SLUG, 7, EDITOR))).containsExactly("pages.refused.moved");
        assertThat(pages.checked(SLUG, 1, EDITOR)).isEmpty();
        assertThat(page().stale(LocalDate.of(2033, 1, 10).plusDays(Pages.FRESH_DAYS))).isFalse();
        assertThat(page().stale(LocalDate.of(2033, 1, 10).plusDays(Pages.FRESH_DAYS + 1))).isTrue();
        assertThat(page().version().number()).isEqualTo(1);
        assertThat(acts()).endsWith("page_checked");
    }

    @Test
    void what_cannot_be_shown_is_refused_at_its_field_and_nothing_is_kept() {
        assertThat(keys(pages.propose(draft("一句。"), Fixtures.DIRECTOR))).containsExactly("pages.refused.write");
        var bad = new Draft(SLUG, 1, new Wording(new Said("", "<script>x</script>"), new Said("Only a title", "")), "改");
        assertThat(pages.propose(bad, EDITOR)).extracting(no -> no.field() + " " + no.key()).contains(
                "titleZh pages.refused.title", "bodyZh pages.refused.html", "bodyEn pages.refused.body", "change pages.refused.change");
        assertThat(keys(pages.propose(new Draft(SLUG, 1, page().version().wording(), "没有改"), EDITOR))).containsExactly("pages.refused.change");
        assertThat(keys(pages.propose(new Draft(SLUG, 1, page().version().wording(), "什么也没有改"), EDITOR))).containsExactly("pages.refused.same");
        assertThat(keys(pages.propose(new Draft("nowhere", 1, wording("一句。"), "写一句试试"), EDITOR))).containsExactly("pages.refused.unknown");
        assertThat(pages.open(SLUG)).isEmpty();
    }

    private Page page() {
        return pages.find(SLUG).orElseThrow();
    }

    private Draft draft(String body) {
        return new Draft(SLUG, page().version().number(), wording(body), "试着改一改");
    }

    private static Wording wording(String body) {
        return new Wording(new Said("无障碍", body), Said.NOTHING);
    }

    private static List<String> keys(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::key).toList();
    }

    private static Actor.Staff staff(Role role) {
        return new Actor.Staff(new StaffId("a_" + UUID.randomUUID().toString().replace("-", "")), new DepartmentCode("RESEARCH"), Set.of(role));
    }

    private List<String> acts() {
        return trail(SLUG).stream().map(e -> e.replaceFirst("(?s).*\"act\":\"(\\w+)\".*", "$1")).toList();
    }

    /** What stands in the record, and what waits for its place there, in order. */
    private List<String> trail(String slug) {
        var sql = "SELECT l.n, l.bytes FROM trail_leaf l JOIN guidance_page g ON g.subject = l.subject AND g.slug = :s"
                + " UNION SELECT o.n, o.bytes FROM trail_outbox o JOIN guidance_page g ON g.subject = o.subject AND g.slug = :s ORDER BY 1";
        return jdbc.sql(sql).param("s", slug).query((row, n) -> new String(row.getBytes(2), StandardCharsets.ISO_8859_1)).list();
    }
}
