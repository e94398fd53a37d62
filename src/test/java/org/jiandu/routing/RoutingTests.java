package org.jiandu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.access.Departments;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Seed;
import org.jiandu.kernel.StaffId;
import org.jiandu.routing.Routing.Outcome;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules as data: each family says what it proposes and why; a set is loaded, tried, and switched on by somebody else. */
@DatabaseTest
class RoutingTests {
    private static final Actor.Staff LOADER = staff("1", Role.REGISTRAR);
    private static final Actor.Staff DIRECTOR = staff("2", Role.DIRECTOR);

    private final Routing routing;
    private final Departments departments;
    private final List<Seed> seeds;
    private final JdbcClient jdbc;
    private final RuleSet rules;
    private final String csv;

    RoutingTests(Routing routing, Departments departments, List<Seed> seeds, JdbcClient jdbc) throws IOException {
        this.routing = routing;
        this.departments = departments;
        this.seeds = seeds;
        this.jdbc = jdbc;
        this.csv = Files.readString(Path.of("seeds/routing-rules.csv"));
        this.rules = RuleSet.read(csv);
    }

    @Test
    void every_rule_leads_to_a_department_of_the_court_and_says_where_it_comes_from() {
        var known = departments.all().stream().map(u -> u.code().value()).collect(Collectors.toSet());
        assertThat(rules.rules()).hasSizeGreaterThan(40).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            if (rule.family() == Rule.Family.DEPARTMENT && !rule.result().equals(Rule.NOBODY)) {
                assertThat(rule.result()).isIn(known);
            }
        });
    }

    @Test
    void a_favour_a_gift_or_a_relative_is_proposed_for_sealing_with_the_words_that_led_to_it() {
        for (var text : List.of("书记员收了两条烟酒。", "法官和对方一起吃请。", "有人给庭长打招呼。", "执行员是对方的亲戚。", "法官把消息泄露给对方。", "承办人徇私。", "法官收红\u200b包。", "法官收受紅包。")) {
            var proposal = propose(text, Kind.COMPLAINT, 0);
            assertThat(proposal.seal()).as(text).isTrue();
            assertThat(proposal.to()).as(text).contains(new DepartmentCode("DISCIPLINE"));
            assertThat(proposal.reasons().getFirst().words()).as(text).isNotEmpty();
        }
        assertThat(propose("法官收了对方红包，害得我的案子败诉。", Kind.COMPLAINT, 0).as()).isEqualTo(TicketClass.ACCUSATION);
    }

    @Test
    void a_complaint_is_never_proposed_to_the_department_it_names() {
        for (var text : List.of("执行局不接电话。", "立案庭不给立案。", "信访办推诿。", "民事庭久拖不决。", "研究室不回复。")) {
            var proposal = propose(text, Kind.COMPLAINT, 0);
            assertThat(proposal.as()).as(text).isEqualTo(TicketClass.COMPLAINT);
            assertThat(proposal.named()).as(text).isNotEmpty().doesNotContainAnyElementsOf(proposal.to().stream().toList());
        }
        assertThat(propose("信访办推诿。", Kind.COMPLAINT, 22).to()).contains(new DepartmentCode("DISCIPLINE"));
    }

    @Test
    void asking_for_a_refund_accuses_nobody_and_goes_to_the_filing_division() {
        var proposal = propose("诉讼费退费还没收到，请尽快退还。", Kind.COMPLAINT, 7);
        assertThat(proposal.as()).isEqualTo(TicketClass.REQUEST);
        assertThat(proposal.named()).isEmpty();
        assertThat(proposal.to()).contains(new DepartmentCode("FILING"));
    }

    @Test
    void enforcement_corrections_litigation_and_foreign_matters_go_their_fixed_ways() {
        assertThat(propose("我的案子执行两年没有进展。", Kind.COMPLAINT, 25)).matches(p -> goes(p, TicketClass.ENFORCEMENT_PETITION, "ENFORCEMENT"));
        assertThat(propose("网站上的电话写错了。", Kind.COMMENT, 4)).matches(p -> goes(p, TicketClass.CORRECTION, "RESEARCH"));
        assertThat(propose("我对判决不服，要申请再审。", Kind.COMPLAINT, 0)).matches(p -> goes(p, TicketClass.LITIGATION, "FILING"));
        var foreign = propose("楼下广场舞扰民，找派出所也没有用。", Kind.COMPLAINT, 0);
        assertThat(foreign.as()).isEqualTo(TicketClass.OUT_OF_SCOPE);
        assertThat(foreign.to()).isEmpty();
    }

    @Test
    void a_suggestion_goes_to_the_department_of_its_item_and_a_word_says_more_than_the_item() {
        assertThat(propose("我有一点想法。", Kind.COMMENT, 16)).matches(p -> goes(p, TicketClass.SUGGESTION, "ADMINISTRATIVE"));
        assertThat(propose("建议多做普法宣传。", Kind.COMMENT, 16)).matches(p -> goes(p, TicketClass.SUGGESTION, "RESEARCH"));
        assertThat(propose("随便说一句。", Kind.COMMENT, 0)).matches(p -> goes(p, TicketClass.SUGGESTION, "PETITION"));
    }

    @Test
    void what_is_about_the_president_or_the_discipline_office_goes_upward() {
        var proposal = propose("监察室包庇，不查我的投诉。", Kind.COMPLAINT, 0);
        assertThat(proposal.upward()).isTrue();
        assertThat(proposal.seal()).isTrue();
        assertThat(proposal.to()).isEmpty();
        assertThat(propose("院长接待日没人接待。", Kind.COMPLAINT, 4).upward()).isFalse();
    }

    @Test
    void a_set_is_loaded_by_one_and_switched_on_by_another_once() {
        var before = routing.inForce().orElseThrow().number();
        var version = ((Outcome.Done) routing.load(csv, LOADER)).version();
        assertThat(version).isGreaterThan(before);
        assertThat(routing.inForce().orElseThrow().number()).isEqualTo(before);
        var trial = routing.trial(version, 50, DIRECTOR).orElseThrow();
        assertThat(trial.changed()).isZero();
        assertThat(routing.adopt(version, LOADER)).isInstanceOf(Outcome.Refused.class);
        var own = ((Outcome.Done) routing.load(csv, DIRECTOR)).version();
        assertThat(routing.adopt(own, DIRECTOR)).isInstanceOf(Outcome.Refused.class);
        assertThat(routing.adopt(version, DIRECTOR)).isInstanceOf(Outcome.Done.class);
        assertThat(routing.adopt(version, DIRECTOR)).isInstanceOf(Outcome.Refused.class);
        assertThat(routing.inForce().orElseThrow().number()).isEqualTo(version);
        assertThat(jdbc.sql("SELECT COUNT(*) AS n FROM routing_rule_set r JOIN trail_subject s ON s.subject = r.subject WHERE r.version = :v")
                        .param("v", version)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_file_that_is_no_rule_set_is_refused_and_a_second_seed_changes_nothing() throws IOException {
        for (var text : List.of("", "id,kind\nS01,SEAL", csv + csv.lines().skip(1).findFirst().orElseThrow(), "\"", csv.replace("REPORT", "NOTHING"))) {
            assertThat(routing.load(text, LOADER)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(routing.load(csv, staff("3", Role.SUPERVISOR))).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> RuleSet.read("")).isInstanceOf(IllegalArgumentException.class);
        var seed = seeds.stream().filter(s -> s.what().equals("routing rules")).findFirst().orElseThrow();
        assertThat(seed.load(Path.of("seeds"))).isZero();
    }

    private static boolean goes(Proposal p, TicketClass as, String to) {
        return p.as() == as && p.to().filter(d -> d.value().equals(to)).isPresent();
    }

    private Proposal propose(String text, Kind kind, int item) {
        return rules.propose(new Matter(text, kind, item == 0 ? null : new ItemRef("2022", item), ""));
    }

    private static Actor.Staff staff(String digit, Role role) {
        return new Actor.Staff(new StaffId("a_" + digit.repeat(32)), new DepartmentCode("PETITION"), Set.of(role));
    }
}
