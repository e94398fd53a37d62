package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.access.Departments;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Seed;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.ticket.Routing.Hint;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that suggest a department: seeded once, with a leaf in the trail, and never more than a hint. */
@DatabaseTest
class RoutingTests {
    private final Routing routing;
    private final Departments departments;
    private final List<Seed> seeds;
    private final JdbcClient jdbc;

    RoutingTests(Routing routing, Departments departments, List<Seed> seeds, JdbcClient jdbc) {
        this.routing = routing;
        this.departments = departments;
        this.seeds = seeds;
        this.jdbc = jdbc;
    }

    @Test
    void every_word_of_the_seed_belongs_to_a_department_and_to_items_of_the_notice() throws IOException {
        var rows = Csv.read(Files.readString(Path.of("seeds/routing-words.csv")));
        var known = departments.all().stream().map(u -> u.code().value()).collect(Collectors.toSet());
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row.get("department")).isIn(known);
            assertThat(row.getOrDefault("derived_from_notice_items", "").split("、")).allMatch(i -> Integer.parseInt(i) >= 1 && Integer.parseInt(i) <= 31);
            assertThat(row.get("word")).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void a_second_load_changes_nothing_and_the_first_left_its_entry_in_the_trail() throws IOException {
        var seed = seeds.stream().filter(s -> s.what().equals("routing words")).findFirst().orElseThrow();
        assertThat(seed.order()).isEqualTo(70);
        assertThat(seed.load(Path.of("seeds"))).isZero();
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT r.subject) AS n FROM routing_word r JOIN trail_subject s ON s.subject = r.subject")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_department_with_most_words_comes_first_and_each_says_its_words() {
        assertThat(routing.hints("执行款到账两个月没有发放，执行局的电话也没人接，网站上的号码是错的。"))
                .containsExactly(
                        new Hint(Fixtures.ENFORCEMENT, List.of("执行款", "执行局")),
                        new Hint(new DepartmentCode("RESEARCH"), List.of("网站")));
        assertThat(routing.hints("院\u200b长接\u200c待日没有人。")).extracting(Hint::department).containsExactly(Fixtures.PETITION);
        assertThat(routing.hints("谢谢你们。")).isEmpty();
    }
}
