package org.jiandu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void a_spreadsheet_reads_chinese_quotes_and_lines_as_they_were() {
        var text = Csv.write(List.of(List.of("部门", "口径"), List.of("执行局", "他说\"好\",\n第二行")));
        assertThat(text).isEqualTo("\ufeff\"部门\",\"口径\"\r\n\"执行局\",\"他说\"\"好\"\",\n第二行\"\r\n");
        assertThat(Csv.read(text)).containsExactly(Map.of("部门", "执行局", "口径", "他说\"好\",\n第二行"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1"})
    void a_cell_that_would_run_as_a_formula_begins_with_an_apostrophe(String cell) {
        assertThat(Csv.write(List.of(List.of(cell)))).isEqualTo("\ufeff\"'" + cell + "\"\r\n");
    }

    @Property
    void no_cell_begins_like_a_formula_whatever_was_typed(@ForAll String typed) {
        var cell = Csv.write(List.of(List.of(typed))).substring(2);
        assertThat("=+-@\t\r".indexOf(cell.charAt(0))).isNegative();
    }
}
