package org.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.deadline.Rule;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.Csv;
import org.junit.jupiter.api.Test;

/** What the code cites exists, and what the code is said to enforce is tested by name. */
class LawTests {
    private static final Path FILE = Path.of("docs/law/articles.csv");
    private static final List<Map<String, String>> ARTICLES = Csv.read(Sources.text(FILE));

    private static final Pattern CITED = Pattern.compile(
            "Article\\.of\\(\\s*\"([^\"]+)\"|articles\\.csv[\"}]?\\s+([A-Z]{2,6}(?:-[0-9A-Za-z]+)+)");

    @Test
    void the_articles_are_well_formed_and_each_stands_once() {
        assertThat(ARTICLES).isNotEmpty().allSatisfy(row -> {
            assertThat(Article.of(cell(row, "id")).id()).isEqualTo(cell(row, "id"));
            assertThat(cell(row, "title_zh")).isNotBlank();
            assertThat(cell(row, "law")).isNotBlank();
            assertThat(cell(row, "certainty")).isIn("TEXT", "SECONDARY", "VERIFY");
            assertThat(cell(row, "enforced")).isIn("yes", "no");
            if (cell(row, "certainty").equals("TEXT")) {
                assertThat(cell(row, "source")).contains("第", cell(row, "article").replaceAll("[；、].*", ""));
            }
        });
        assertThat(ARTICLES.stream().map(r -> cell(r, "id"))).doesNotHaveDuplicates();
    }

    @Test
    void every_article_the_code_cites_exists() {
        var known = ARTICLES.stream().map(r -> cell(r, "id")).collect(Collectors.toSet());
        var unknown = new TreeMap<String, String>();
        for (var file : Sources.under(Sources.MAIN, ".java")) {
            var cited = CITED.matcher(Sources.text(file));
            while (cited.find()) {
                var id = cited.group(1) == null ? cited.group(2) : cited.group(1);
                if (!known.contains(id)) {
                    unknown.put(id, Sources.name(file));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_article_a_policy_cites_exists_and_what_is_called_law_rests_on_words_that_were_read() {
        var certainty = ARTICLES.stream().collect(Collectors.toMap(r -> cell(r, "id"), r -> cell(r, "certainty")));
        var cited = Csv.read(Sources.text(Path.of("seeds/policy-articles.csv")));
        assertThat(cited).allSatisfy(row -> assertThat(certainty).containsKey(cell(row, "article_id")));
        assertThat(cited).doesNotHaveDuplicates();
        var rules = Csv.read(Sources.text(Path.of("seeds/deadline-policies.csv"))).stream().map(Rule::new).toList();
        assertThat(rules.stream().map(Rule::id)).containsAll(cited.stream().map(r -> cell(r, "policy_id")).distinct().toList());
        for (var rule : rules) {
            var articles = cited.stream().filter(r -> cell(r, "policy_id").equals(rule.id())).map(r -> cell(r, "article_id")).toList();
            if (rule.policy().legal()) {
                assertThat(articles).as(rule.id()).isNotEmpty().allMatch(id -> "TEXT".equals(certainty.get(id)));
            }
        }
    }

    @Test
    void a_rule_of_the_regulations_cites_every_article_its_source_prints() {
        var cited = Csv.read(Sources.text(Path.of("seeds/policy-articles.csv")));
        var articles = ARTICLES.stream().collect(Collectors.toMap(r -> cell(r, "id"), r -> cell(r, "source")));
        var printed = Pattern.compile("第(\\d+)条");
        for (var row : Csv.read(Sources.text(Path.of("seeds/deadline-policies.csv")))) {
            var source = cell(row, "legal_source").replaceAll("（.*?）|，仅限.*", "");
            if (!source.startsWith("《信访工作条例》")) {
                continue;
            }
            var sources = cited.stream()
                    .filter(r -> cell(r, "policy_id").equals(cell(row, "policy_id")))
                    .map(r -> articles.getOrDefault(cell(r, "article_id"), ""))
                    .collect(Collectors.joining("\n"));
            assertThat(printed.matcher(source).results().map(m -> m.group()))
                    .as(cell(row, "policy_id"))
                    .allMatch(sources::contains);
        }
    }

    @Test
    void every_article_that_is_enforced_has_a_test_that_names_it() {
        var tests = Sources.under(Sources.TEST, ".java").stream()
                .filter(f -> !f.endsWith("LawTests.java"))
                .map(Sources::text)
                .collect(Collectors.joining("\n"));
        var untested = ARTICLES.stream()
                .filter(r -> cell(r, "enforced").equals("yes"))
                .map(r -> cell(r, "id"))
                .filter(id -> !Pattern.compile("\\b" + id + "\\b").matcher(tests).find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(untested).isEmpty();
    }

    /** The pages that name a rule ask the rule whether it is law; none of the words for citizens says so by itself. */
    @Test
    void no_citizens_page_calls_a_term_law_by_itself() {
        var pages = Stream.of("ui/citizen", "plain", "wording", "intake")
                .flatMap(room -> Sources.under(Sources.MAIN.resolve("org/jiandu/" + room), ".java").stream());
        var naming = Stream.concat(pages, Sources.under(Sources.PAGES, ".jte").stream())
                .filter(f -> Sources.text(f).contains("deadline.kind."))
                .toList();
        assertThat(naming).isNotEmpty().allSatisfy(f -> {
            var said = Pattern.compile("deadline\\.kind\\.legal").matcher(Sources.text(f)).results().count();
            var asked = Pattern.compile("legal\\(\\) \\? (say\\.of\\()?\"deadline\\.kind\\.legal\"").matcher(Sources.text(f)).results().count();
            assertThat(asked).as(f.toString()).isEqualTo(said);
        });
        var told = Stream.of("citizen", "intake")
                .flatMap(name -> Sources.lines(Path.of("src/main/resources/messages/" + name + ".properties")).stream())
                .filter(line -> line.contains("法定期限"));
        assertThat(told).isEmpty();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
