package org.jiandu.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form, the check of the answers and the receipt. */
class FeedbackViewTests extends CitizenViews {
    private static final Pattern NUMBER = Pattern.compile("WH-\\d{4}-\\d{6}");
    private static final Pattern CODE = Pattern.compile("\\d{4}( \\d{4}){4}");

    @BeforeEach
    void the_form_is_open() {
        navigate(FeedbackView.class);
    }

    @Test
    void what_is_missing_is_said_at_the_top_and_at_its_field_in_the_same_words() {
        submit(sheet(), Map.of("text", "太短"));
        var top = words(find(Faults.class).single());
        assertThat(top).contains("请改一下这几处", "请选择这是意见建议还是投诉。", "请至少写 10 个字");
        assertThat(words(question("kind"))).contains("请选择这是意见建议还是投诉。");
        assertThat(question("text").getClassNames()).contains("wrong");
        assertThat(question("name").getClassNames()).doesNotContain("wrong");
    }

    @Test
    void a_mended_form_shows_everything_once_more_before_it_is_sent() {
        submit(sheet(), Map.of("text", "太短"));
        submit(sheet(), whole());
        assertThat(page()).contains("请检查一遍，再提交", TEXT, "未填写", "收到日是");
        assertThat(find(Faults.class).exists()).isFalse();
        assertThat(page()).doesNotContain("已收到");
    }

    @Test
    void after_sending_there_are_number_code_and_a_day_that_explains_itself() {
        submit(sheet(), whole());
        press("提交");
        var page = page();
        assertThat(page).containsPattern(NUMBER).containsPattern(CODE).contains("告诉您由谁办理", "为什么是这一天");
        assertThat(view().getElement().getChild(0).getAttribute("data-unsent")).isEqualTo("yes");
    }

    @Test
    void the_same_page_cannot_be_sent_twice() {
        submit(sheet(), whole());
        press("提交");
        var first = first(NUMBER);
        navigate("feedback/receipt", FeedbackView.class);
        assertThat(page()).contains(first);
    }

    @Test
    void a_form_that_is_not_ours_is_replaced_and_says_so() {
        var typed = new HashMap<>(whole());
        typed.put("token", "made up");
        submit(sheet(), typed);
        press("提交");
        assertThat(words(find(Faults.class).single())).contains("这张表打开已经超过一天");
    }

    @Test
    void nobody_gets_behind_the_form_by_an_address() {
        navigate("feedback/check", FeedbackView.class);
        assertThat(page()).contains("提意见、提投诉").doesNotContain("请检查一遍，再提交");
    }

    private Map<String, String> whole() {
        var token = sheet().getElement().getChild(0).getAttribute("value");
        return Map.of("token", token, "kind", "COMPLAINT", "item", "2022:6", "text", TEXT, "consent", "1", "step", "check");
    }

    private String first(Pattern what) {
        var found = what.matcher(page());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Question question(String name) {
        return find(Question.class).all().stream()
                .filter(q -> q.getElement().getOuterHTML().contains("name=\"" + name + "\""))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }
}
