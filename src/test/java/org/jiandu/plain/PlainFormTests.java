package org.jiandu.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jiandu.intake.FeedbackForm;
import org.jiandu.intake.FollowForm;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Satisfaction;
import org.jiandu.ticket.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What plain pages read from a request, of which nothing is trusted, and what their links carry on. */
class PlainFormTests {
    @Test
    void a_chinese_reader_has_short_addresses_and_can_go_to_english() {
        var look = look("zh-CN", Locale.SIMPLIFIED_CHINESE, null);
        assertThat(look.to("/plain/help")).isEqualTo("/plain/help");
        assertThat(look.inOtherLanguage()).isEqualTo("/plain/follow?lang=en");
        assertThat(look.inOtherSize()).isEqualTo("/plain/follow?care=1");
    }

    @Test
    void a_reader_with_an_english_browser_can_stay_in_chinese_and_in_large_text() {
        var look = look("en-GB", Locale.SIMPLIFIED_CHINESE, "1");
        assertThat(look.to("/plain/feedback?item=2022:3")).isEqualTo("/plain/feedback?item=2022:3&lang=zh&care=1");
        assertThat(look.inOtherLanguage()).isEqualTo("/plain/follow?lang=en&care=1");
        assertThat(look.inOtherSize()).isEqualTo("/plain/follow?lang=zh");
    }

    @Test
    void a_form_that_nobody_filled_in_is_an_empty_draft() {
        var draft = new FeedbackForm(null, null, null, null, null, null, null, null, null, null).draft();
        assertThat(draft.kind()).isNull();
        assertThat(draft.item()).isNull();
        assertThat(draft.consent()).isFalse();
        assertThat(draft.text()).isEmpty();
    }

    @Test
    void kind_and_item_that_were_made_up_are_not_taken_for_real_ones() {
        var draft = form("PRAISE", "2022:5;DROP", "1").draft();
        assertThat(draft.kind()).isNull();
        assertThat(draft.item()).isNotNull().extracting(i -> i.notice()).isEqualTo("none");
        assertThat(form("COMPLAINT", "2022:5", "1").draft().kind()).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void asking_for_a_receipt_again_brings_nothing_that_could_be_handed_in() {
        var draft = form("COMPLAINT", "2022:5", "1").tokenOnly();
        assertThat(draft.token()).isEqualTo("token");
        assertThat(draft.text()).isEmpty();
        assertThat(draft.consent()).isFalse();
    }

    @Test
    void a_withdrawal_needs_its_box_ticked_and_a_rating_its_choice() {
        assertThat(act("withdraw", "", "").halfSaid()).isTrue();
        assertThat(act("withdraw", "", "1").command()).contains(new Command.Withdraw());
        assertThat(act("rate", "VERY", "").halfSaid()).isTrue();
        assertThat(act("rate", "PARTLY", "").command()).contains(new Command.Rate(Satisfaction.PARTLY));
        assertThat(act("look", "", "").halfSaid()).isFalse();
    }

    @Test
    void a_version_that_is_no_number_was_never_seen() {
        assertThat(new FollowForm("", "", "", "0", "", "", "").seen()).isEqualTo(new Version(0));
        assertThat(new FollowForm("", "", "", "１x", "", "", "").seen()).isEqualTo(new Version(-1));
        assertThat(new FollowForm("", "", "", null, "", "", "").seen()).isEqualTo(new Version(-1));
    }

    private static PlainLook look(String browser, Locale shown, @Nullable String care) {
        var request = new MockHttpServletRequest("GET", "/plain/follow");
        request.addHeader("Accept-Language", browser);
        request.addPreferredLocale(Locale.forLanguageTag(browser));
        if (care != null) {
            request.setParameter("care", care);
        }
        return PlainLook.of(request, shown);
    }

    private static FeedbackForm form(String kind, String item, String consent) {
        return new FeedbackForm("token", "send", kind, item, "等了三个月没有答复。", "", "", "", "", consent);
    }

    private static FollowForm act(String act, String satisfaction, String sure) {
        return new FollowForm("", "", act, "0", "", satisfaction, sure);
    }
}
