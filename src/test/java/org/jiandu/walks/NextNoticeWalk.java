package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiandu.walks.Desk.DIALOG;
import static org.jiandu.walks.Desk.confirm;
import static org.jiandu.walks.Desk.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Role;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Editions;
import org.jiandu.notice.Notices;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The next notice, differently printed, from its file to the page everybody reads; revised, and at last withdrawn. */
@DatabaseTest
@Tag("walk")
class NextNoticeWalk {
    private static final String SLUG = "progress-walk";
    private static final String TEXT = """
            某区人民法院党组
            关于巡察整改进展情况的通报
            现将半年来的整改进展予以公布。
            － 1 －
            1、关于胜诉退费的问。立案庭一是存在存在退费不及时的，已经逐件清退。二是每周核对一次台账。
            2、关于窗口服务问题。信访办增设导诉台，经常帮扶救助已纳入程序。
            以上情况属实。欢迎监督。
            联系方式：电话57567207。
            """;

    private final int port;
    private final StaffRoll staff;
    private final Notices notices;
    private final Editions editions;

    NextNoticeWalk(@LocalServerPort int port, StaffRoll staff, Notices notices, Editions editions) {
        this.port = port;
        this.staff = staff;
        this.notices = notices;
        this.editions = editions;
    }

    @Test
    void a_clerk_brings_the_next_notice_in_without_a_programmer_and_a_second_person_publishes_it() {
        People.admit(staff, "zoubianji", "RESEARCH", Role.EDITOR);
        People.admit(staff, "zoufenguan", "LEADERSHIP", Role.LEADER);
        try {
            Desk.at(port, "zoubianji", this::bringsItIn);
            publishes();
            citizenReads();
            Desk.at(port, "zoubianji", this::revises);
            publishes();
            citizenComparesEditions();
        } finally {
            if (notices.find(SLUG).isPresent()) {
                withdraws();
            }
        }
        try (var citizen = Visitor.withoutScript(port, 390)) {
            citizen.page.navigate("/plain/n/" + SLUG);
            assertThat(citizen.page.getByText("这份通报已经撤回").first()).isVisible();
            citizen.looks("notice-withdrawn");
        }
        org.assertj.core.api.Assertions.assertThat(notices.find(SLUG)).isEmpty();
    }

    private void bringsItIn(Visitor desk) {
        var page = desk.page;
        page.navigate("/office/notices");
        page.getByLabel("简称").fill(SLUG);
        page.locator("vaadin-upload input[type=file]").setInputFiles(
                new FilePayload("进展通报.txt", "text/plain", TEXT.getBytes(Charset.forName("GB18030"))));
        page.waitForURL(url -> url.contains("/office/notices/" + SLUG + "/1"));
        assertThat(page.getByText("2 项，2 个部门段，编号措施 2 条，措施共 3 条").first()).isVisible();
        desk.looks("notice-draft");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("采用全部明显的排印更正")).click();
        assertThat(page.getByText("已经记下。").first()).isVisible();
        editions.link(new Edition.Ref(SLUG, 1), 1, new ItemRef("2022", 7), staff.actor("zoubianji").orElseThrow());
        page.getByRole(AriaRole.BUTTON, named("送审")).click();
        assertThat(page.getByText("没有核对").first()).isVisible();
        keepTheRest(page);
        page.getByRole(AriaRole.BUTTON, named("送审")).click();
        assertThat(page.getByText("已经送审。").first()).isVisible();
    }

    private static void keepTheRest(Page page) {
        var open = page.locator("li.row", new Page.LocatorOptions().setHasText("待决定"));
        for (int left = open.count(); left > 0; left--) {
            open.first().locator("vaadin-button", new Locator.LocatorOptions().setHasText("保持原文")).click();
            assertThat(open).hasCount(left - 1);
        }
    }

    private void publishes() {
        Desk.at(port, "zoufenguan", desk -> {
            var page = desk.page;
            page.navigate("/office/notices");
            assertThat(page.locator("h1").first()).isVisible();
            page.waitForTimeout(500);
            desk.looks("notices");
            page.locator("h2:has-text('等人审批') + ul a").first().click();
            assertThat(page.getByText("原文（一字未动）").first()).isVisible();
            page.getByRole(AriaRole.BUTTON, named("批准公布")).click();
            confirm(page);
            assertThat(page.getByText("已经公布。").first()).isVisible();
        });
    }

    private void citizenReads() {
        try (var citizen = Visitor.withoutScript(port, 390)) {
            var page = citizen.page;
            page.navigate("/plain/n/" + SLUG + "/1");
            assertThat(page.locator("h1")).hasText("关于胜诉退费的问题。");
            assertThat(page.getByText("每周核对一次台账").first()).isVisible();
            assertThat(page.locator("h1 mark")).hasText("题");
            page.navigate("/plain/n/" + SLUG + "?print=1");
            assertThat(page.getByText("关于胜诉退费的问。").first()).isVisible();
            assertThat(page.locator("h2 mark.gap").first()).hasCount(1);
            page.navigate("/plain/n/2022/7");
            page.locator(".related a").first().click();
            assertThat(page.locator("h1")).hasText("关于胜诉退费的问题。");
            assertThat(page.locator(".related a").first()).hasAttribute("href", java.util.regex.Pattern.compile("/plain/n/2022/7.*"));
            page.navigate("/plain/board?notice=" + SLUG);
            assertThat(page.locator(".items").getByText("每周核对一次台账").first()).isVisible();
            page.navigate("/plain/n/" + SLUG + "/1");
            assertThat(page.locator("q").getByText("每周核对一次台账").first()).isVisible();
            citizen.fits();
        }
    }

    private void revises(Visitor desk) {
        var page = desk.page;
        page.navigate("/office/notices");
        page.locator("li.row", new Page.LocatorOptions().setHasText(SLUG))
                .locator("vaadin-button", new Locator.LocatorOptions().setHasText("修订")).first().click();
        page.locator(DIALOG + " textarea").fill("起草人确认“经常”是“经济”之误");
        page.locator(DIALOG + " vaadin-button[theme~=primary]").last().click();
        page.waitForURL(url -> url.contains("/office/notices/" + SLUG + "/2"));
        page.locator("li.row", new Page.LocatorOptions().setHasText("经常帮扶救助"))
                .locator("vaadin-button", new Locator.LocatorOptions().setHasText("采用更正")).first().click();
        assertThat(page.locator(".changes ins").first()).hasText("济");
        page.getByRole(AriaRole.BUTTON, named("送审")).click();
        assertThat(page.getByText("已经送审。").first()).isVisible();
    }

    private void citizenComparesEditions() {
        for (int width : new int[] {1280, 390}) {
            try (var citizen = Visitor.withoutScript(port, width)) {
                var page = citizen.page;
                page.navigate("/plain/n/" + SLUG + "/editions");
                assertThat(page.locator(".changes del").first()).hasText("常");
                assertThat(page.locator(".changes ins").first()).hasText("济");
                citizen.looks("notice-editions");
            }
        }
    }

    private void withdraws() {
        Desk.at(port, "zoubianji", desk -> {
            var page = desk.page;
            page.navigate("/office/notices");
            page.locator("li.row", new Page.LocatorOptions().setHasText(SLUG))
                    .locator("vaadin-button", new Locator.LocatorOptions().setHasText("申请撤回")).first().click();
            page.locator(DIALOG + " textarea").fill("走查结束，撤回这份虚构的通报。");
            confirm(page);
        });
        Desk.at(port, "zoufenguan", desk -> {
            desk.page.navigate("/office/notices");
            desk.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("同意撤回")).first().click();
            confirm(desk.page);
        });
    }
}
