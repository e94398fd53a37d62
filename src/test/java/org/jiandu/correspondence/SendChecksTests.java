package org.jiandu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiandu.correspondence.SendChecks.Doubt;
import org.jiandu.correspondence.SendChecks.Earlier;
import org.junit.jupiter.api.Test;

/** An answer that was written for another matter is looked at twice before it goes out. */
class SendChecksTests {
    private static final String PETITION = "我的案子（2025）辽0404执88号，案款到账三个月没有发还。";
    private static final String ANSWER = "经核查，您反映的案款已于三月二十日发还至您的账户，迟延的原因是承办人工作变动，我院已经责令执行局逐案清理。";

    @Test
    void an_answer_of_its_own_raises_no_doubt() {
        assertThat(SendChecks.of(PETITION, ANSWER + "案号（2025）辽0404执88号。", List.of(new Earlier("甲", "关于窗口排队时间，诉讼服务大厅自下月起增设两个窗口，并公布各时段的等候人数。")))).isEmpty();
    }

    @Test
    void a_case_number_that_the_petition_does_not_name_is_pointed_out_however_its_brackets_are_typed() {
        assertThat(SendChecks.of(PETITION, "（2026）辽0404执123号一案已经办结，(2025)辽0404执88号亦同。", List.of()))
                .containsExactly(new Doubt.ForeignCase("2026辽0404执123号"));
    }

    @Test
    void an_answer_copied_from_an_earlier_one_is_pointed_out_also_when_a_sentence_was_added() {
        assertThat(SendChecks.of(PETITION, ANSWER + "感谢您的监督。", List.of(new Earlier("WH-2026-000001", ANSWER))))
                .singleElement()
                .satisfies(d -> assertThat(d).isEqualTo(new Doubt.Alike("WH-2026-000001", 100)));
    }

    @Test
    void a_short_thank_you_is_alike_only_when_it_is_the_same() {
        assertThat(SendChecks.alike("谢谢您的建议。", "谢谢您的意见。")).isZero();
        assertThat(SendChecks.alike("谢谢您的建议。", "谢谢您的建议。")).isEqualTo(100);
        assertThat(SendChecks.alike("", "")).isZero();
    }
}
