package org.jiandu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiandu.correspondence.Opinion.Answer;
import org.jiandu.correspondence.Opinion.Verdict;
import org.junit.jupiter.api.Test;

/** A 处理意见书 holds all that articles 32 and 35 ask for, or it is not issued. */
class OpinionTests {
    private static final Opinion WHOLE = new Opinion(
            List.of(new Answer("发还案款", Verdict.SUPPORTED, "已经发还。")), "查明的事实和理由", "《信访工作条例》第三十一条", "上一级人民法院",
            LocalDate.of(2026, 4, 24));

    @Test
    void a_whole_opinion_may_be_issued() {
        assertThat(WHOLE.faults()).isEmpty();
        assertThat(WHOLE.data().values()).containsEntry("opinion", "予以支持。").containsEntry("remedyBy", "2026年4月24日");
    }

    @Test
    void an_opinion_without_anything_is_refused_for_six_reasons_each_with_its_article() {
        var faults = new Opinion(List.of(), "", " ", "", null).faults();
        assertThat(faults).extracting(f -> f.field() + " " + f.law().orElseThrow().id()).containsExactly(
                "demands XF-2022-32", "opinion XF-2022-32", "facts XF-2022-32", "basis XF-2022-32",
                "remedy XF-2022-35", "remedyBy XF-2022-35");
    }

    @Test
    void every_demand_needs_one_of_the_three_decisions() {
        var answers = List.of(new Answer("发还案款", Verdict.SUPPORTED, "已经发还。"), new Answer("说明原因", null, "说明如下"));
        var opinion = new Opinion(answers, "事实和理由", "依据", "上一级人民法院", LocalDate.of(2026, 4, 24));
        assertThat(opinion.faults()).singleElement().satisfies(f -> assertThat(f.field()).isEqualTo("opinion"));
    }
}
