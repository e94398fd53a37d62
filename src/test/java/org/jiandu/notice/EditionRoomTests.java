package org.jiandu.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.notice.Difference.Change;
import org.jiandu.notice.Edition.State;
import org.jiandu.notice.Editions.Brought;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.notice.Editions.Verdict;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.ticket.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next notice comes in through the desk, is corrected there, published by a second person, and can be taken back. */
@DatabaseTest
class EditionRoomTests {
    private static final Actor.Staff EDITOR = Fixtures.staff(60, new DepartmentCode("RESEARCH"), Role.EDITOR);
    private static final String TEXT = """
            某区人民法院党组关于巡察整改进展情况的通报
            现将半年来的整改进展予以公布。
            1. 关于判后答疑的问。民事庭一是存在存在答疑不及时的，已经补做。二是建立回访。
            2. 关于窗口问题。立案庭增加窗口，分拆能力不足的已经培训。
            以上情况属实。
            """;

    private final Editions editions;
    private final Withdrawals withdrawals;
    private final Notices notices;
    private final JdbcClient jdbc;

    EditionRoomTests(Editions editions, Withdrawals withdrawals, Notices notices, JdbcClient jdbc) {
        this.editions = editions;
        this.withdrawals = withdrawals;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @AfterEach
    void nothing_of_it_stays_in_sight() {
        editions.all(EDITOR).stream()
                .filter(e -> e.slug().startsWith("progress") && e.state().open())
                .forEach(e -> editions.discard(e.ref(), EDITOR));
        notices.all().stream().map(Notice::slug).filter(s -> s.startsWith("progress")).forEach(slug -> {
            withdrawals.ask(slug, "测试完毕，予以撤回。", EDITOR);
            withdrawals.withdraw(slug, Fixtures.LEADER);
        });
    }

    @Test
    void a_second_notice_is_proofread_by_one_published_by_another_and_stands_beside_the_first() {
        var before = notices.all().size();
        var of = brought("progress-a", TEXT);
        var draft = editions.find(of, EDITOR).orElseThrow();
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.manuscript().read().corrections()).extracting(Guide.Correction::printed).contains("的问。", "存在存在", "分拆能力");
        assertThat(notices.find("progress-a")).as("nobody reads a draft").isEmpty();
        assertThat(refused(editions.propose(of, EDITOR))).containsExactly("notice.refused.undecided");
        done(editions.acceptCertain(of, EDITOR));
        int question = place(of, "分拆");
        done(editions.decide(of, question, new Verdict(false, "", "原文如此，问过起草人"), EDITOR));
        done(editions.link(of, 1, new ItemRef("2022", 10), EDITOR));
        done(editions.propose(of, EDITOR));
        assertThat(refused(editions.publish(of, EDITOR))).containsExactly("notice.refused.decide.role");
        assertThat(refused(editions.decide(of, question, new Verdict(true, "分析能力", ""), EDITOR))).containsExactly("notice.refused.closed");
        done(editions.publish(of, Fixtures.LEADER));
        var notice = notices.find("progress-a").orElseThrow();
        assertThat(notices.all()).hasSize(before + 1);
        assertThat(notice.item(1).orElseThrow().heading().corrected()).isEqualTo("关于判后答疑的问题。");
        assertThat(notice.item(2).orElseThrow().blocks().getFirst().measures().getFirst().text().corrected()).contains("分拆能力");
        assertThat(notices.links("progress-a")).containsExactly(new Edition.Link(1, new ItemRef("2022", 10)));
        assertThat(acts("progress-a")).containsSubsequence(
                "notice_brought", "notice_correction_decided", "notice_proposed", "notice_published");
    }

    @Test
    void whoever_holds_both_roles_still_needs_a_second_person_and_the_database_says_so_too() {
        var both = Fixtures.staff(61, new DepartmentCode("RESEARCH"), Role.EDITOR, Role.LEADER);
        var of = ref(editions.bring(new Brought("progress-b", "b.txt", Source.of(other(TEXT, "乙").getBytes(UTF_8)), ""), both));
        decideAll(of, both);
        done(editions.propose(of, both));
        assertThat(refused(editions.publish(of, both))).containsExactly("notice.refused.own");
        assertThatThrownBy(() -> jdbc.sql("UPDATE notice_edition SET decided_by = made_by WHERE made_by IS NOT NULL").update())
                .isInstanceOf(DataAccessException.class);
        done(editions.sendBack(of, "标题再核对一次", Fixtures.LEADER));
        assertThat(editions.find(of, EDITOR).orElseThrow().course().answer()).isEqualTo("标题再核对一次");
        assertThat(editions.find(of, EDITOR).orElseThrow().state()).isEqualTo(State.RETURNED);
    }

    @Test
    void the_same_words_in_another_encoding_are_no_second_notice() {
        brought("progress-c", other(TEXT, "丙"));
        var again = other(TEXT, "丙").replace("\n", "\r\n").getBytes(Charset.forName("GB18030"));
        assertThat(refused(editions.bring(new Brought("progress-d", "again.txt", Source.of(again), ""), EDITOR)))
                .containsExactly("notice.refused.same");
    }

    @Test
    void a_revision_keeps_every_edition_and_the_public_sees_what_changed() {
        var first = published(brought("progress-e", other(TEXT, "戊")));
        assertThat(refused(editions.revise("progress-e", " ", EDITOR))).containsExactly("notice.refused.note");
        var second = ref(editions.revise("progress-e", "按起草人说明改正一个字", EDITOR));
        done(editions.decide(second, place(second, "分拆"), new Verdict(true, "分析能力", "起草人确认是笔误"), EDITOR));
        published(second);
        assertThat(notices.editions("progress-e")).extracting(Notices.Published::number).containsExactly(2, 1);
        var old = notices.edition(first).orElseThrow();
        var now = notices.edition(second).orElseThrow();
        assertThat(Difference.between(old, now)).singleElement().satisfies(d -> {
            assertThat(d.item()).isEqualTo(2);
            assertThat(d.pieces()).filteredOn(p -> p.change() == Change.GONE).extracting(Difference.Piece::words).containsExactly("拆");
            assertThat(d.pieces()).filteredOn(p -> p.change() == Change.ADDED).extracting(Difference.Piece::words).containsExactly("析");
        });
        assertThat(now.item(2).orElseThrow().blocks().getFirst().measures().getFirst().text().printed()).contains("分拆");
    }

    @Test
    void what_is_withdrawn_leaves_its_reason_where_it_stood() {
        published(brought("progress-f", other(TEXT, "己")));
        done(withdrawals.ask("progress-f", "发错了文件，正在重新核对。", EDITOR));
        assertThat(notices.find("progress-f")).as("one person is not enough").isPresent();
        done(withdrawals.withdraw("progress-f", Fixtures.DIRECTOR));
        assertThat(notices.find("progress-f")).isEmpty();
        assertThat(notices.edition(new Edition.Ref("progress-f", 1))).isEmpty();
        assertThat(notices.withdrawn("progress-f").orElseThrow().reason()).isEqualTo("发错了文件，正在重新核对。");
        assertThat(acts("progress-f")).contains("notice_withdrawal_asked", "notice_withdrawn");
    }

    private Edition.Ref brought(String slug, String text) {
        return ref(editions.bring(new Brought(slug, "通报.txt", Source.of(text.getBytes(UTF_8)), ""), EDITOR));
    }

    private Edition.Ref published(Edition.Ref of) {
        decideAll(of, EDITOR);
        done(editions.propose(of, EDITOR));
        done(editions.publish(of, Fixtures.LEADER));
        return of;
    }

    private void decideAll(Edition.Ref of, Actor by) {
        editions.find(of, EDITOR).orElseThrow().manuscript().guide().corrections().stream()
                .filter(c -> c.placed() && c.decided() == null)
                .forEach(c -> done(editions.decide(of, c.at(), new Verdict(false, "", ""), by)));
    }

    private int place(Edition.Ref of, String printed) {
        return editions.find(of, EDITOR).orElseThrow().manuscript().guide().corrections().stream()
                .filter(c -> c.printed().startsWith(printed))
                .findFirst()
                .orElseThrow()
                .at();
    }

    /** Another notice, for the same words are none. */
    private static String other(String text, String mark) {
        return text.replace("半年来", "半年来（" + mark + "）");
    }

    private static void done(Outcome outcome) {
        assertThat(refused(outcome)).isEmpty();
    }

    private static Edition.Ref ref(Outcome outcome) {
        done(outcome);
        return ((Outcome.Done) outcome).edition();
    }

    private static List<String> refused(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons.stream().map(Refusal::key).toList() : List.of();
    }

    private List<String> acts(String slug) {
        return jdbc.sql("SELECT x.n, x.bytes FROM (SELECT n, bytes, subject FROM trail_leaf UNION SELECT n, bytes, subject FROM trail_outbox) x"
                        + " JOIN notice k ON k.subject = x.subject WHERE k.slug = :slug ORDER BY x.n")
                .param("slug", slug)
                .query((row, n) -> new String(row.getBytes("bytes"), UTF_8).replaceAll("(?s).*\"act\":\"(\\w+)\".*", "$1"))
                .list();
    }
}
