package org.jiandu.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jiandu.intake.FeedbackForm;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.intake.Receipt;
import org.junit.jupiter.api.Test;

/** Coming back with number and code. */
class FollowViewTests extends CitizenViews {
    private final Intake intake;

    FollowViewTests(Intake intake) {
        this.intake = intake;
    }

    @Test
    void a_wrong_code_and_a_number_nobody_has_get_the_same_answer() {
        var receipt = handedIn();
        submit(sheet(), Map.of("number", receipt.number().value(), "code", "00000000000000000000"));
        var wrong = page();
        submit(sheet(), Map.of("number", "WH-2026-999999", "code", receipt.code().grouped()));
        assertThat(page()).isEqualTo(wrong).contains("没有查到").doesNotContain(TEXT);
    }

    @Test
    void number_and_code_open_the_matter_with_where_it_stands_first() {
        look(handedIn());
        assertThat(page()).contains("信访办已经收到，正在看。最迟", TEXT, "您现在可以", "收到您提交的内容");
    }

    @Test
    void each_date_says_whether_law_or_the_court_set_it_and_by_which_version() {
        look(handedIn());
        assertThat(page()).containsPattern("(?s)告诉您由谁办理 · .{10,60}法定期限").containsPattern("(?s)先给您一个程序性回复 · .{10,60}本院承诺").contains("按这条规则的第 1 版计算");
    }

    @Test
    void what_is_added_is_seen_at_once_and_what_is_refused_stays_in_its_field() {
        var receipt = handedIn();
        look(receipt);
        submit(act("citizen.do.ADD"), typed(receipt, "add", "text", ""));
        assertThat(find(Faults.class).exists()).isTrue();
        submit(act("citizen.do.ADD"), typed(receipt, "add", "text", "补充：上周又去了一次。"));
        assertThat(page()).contains("已收到您的补充。", "补充：上周又去了一次。");
        assertThat(find(Faults.class).exists()).isFalse();
    }

    @Test
    void nothing_is_taken_back_without_the_tick() {
        var receipt = handedIn();
        look(receipt);
        submit(act("citizen.do.WITHDRAW"), typed(receipt, "withdraw", "sure", ""));
        assertThat(page()).contains("请先选一项，或者打勾");
        submit(act("citizen.do.WITHDRAW"), typed(receipt, "withdraw", "sure", "1"));
        assertThat(page()).contains("已撤回。").doesNotContain("您现在可以");
    }

    @Test
    void whoever_saw_an_older_state_is_shown_the_newer_one_first() {
        var receipt = handedIn();
        look(receipt);
        var stale = new HashMap<>(typed(receipt, "add", "text", "补充：材料齐了。"));
        submit(act("citizen.do.ADD"), stale);
        submit(act("citizen.do.ADD"), stale);
        assertThat(page()).contains("您看的时候情况有了变化");
    }

    @Test
    void in_english_no_chinese_is_left() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(FollowView.class);
        assertThat(page()).contains("code").doesNotContainPattern("\\p{IsHan}");
    }

    /** Somebody who handed in yesterday opens the page today. */
    private Receipt handedIn() {
        navigate(FollowView.class);
        var draft = FeedbackForm.of(Map.of("token", intake.newToken(), "kind", "COMPLAINT", "text", TEXT, "consent", "1")).draft();
        if (intake.submit(draft) instanceof SubmitOutcome.Received(var receipt)) {
            return receipt;
        }
        throw new AssertionError("not received");
    }

    private void look(Receipt receipt) {
        submit(sheet(), Map.of("number", receipt.number().value(), "code", receipt.code().grouped()));
    }

    private SheetForm act(String button) {
        var word = view().getTranslation(button);
        return find(SheetForm.class).all().stream()
                .filter(form -> words(form).contains(word))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> typed(Receipt receipt, String act, String field, String said) {
        var version = act("citizen.do.ADD").getElement().getChildren()
                .filter(e -> "version".equals(e.getAttribute("name")))
                .map(e -> e.getAttribute("value"))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "number", receipt.number().value(), "code", receipt.code().grouped(), "act", act, "version", version, field, said);
    }
}
