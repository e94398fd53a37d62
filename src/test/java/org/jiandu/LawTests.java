package org.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            assertThat(cell(row, "source")).contains("第");
            assertThat(cell(row, "enforced")).isIn("yes", "no");
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

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
