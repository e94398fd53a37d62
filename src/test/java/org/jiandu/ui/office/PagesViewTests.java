package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.pages.Draft;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Wording;
import org.jiandu.pages.Wording.Said;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The editor writes with the preview beside it, another person decides. The page 「隐私」 belongs to this test. */
@DatabaseTest
@WithMockUser(username = PagesViewTests.EDITOR, roles = "EDITOR")
class PagesViewTests extends SpringBrowserlessTest {
    static final String EDITOR = "pages.editor";
    static final String DIRECTOR = "pages.director";
    private static final String SLUG = "privacy";

    private final StaffRoll staff;
    private final Pages pages;
    private final JdbcClient jdbc;

    PagesViewTests(StaffRoll staff, Pages pages, JdbcClient jdbc) {
        this.staff = staff;
        this.pages = pages;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void two_people_sit_there() {
        admit(EDITOR, "虚构编辑", Role.EDITOR);
        admit(DIRECTOR, "虚构核对人", Role.DIRECTOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void the_page_is_as_it_came() {
        jdbc.sql("UPDATE guidance_page SET version = 1, checked_at = NULL WHERE slug = :s").param("s", SLUG).update();
        jdbc.sql("DELETE FROM guidance_text WHERE slug = :s AND proposed_by IS NOT NULL").param("s", SLUG).update();
        jdbc.sql("DELETE FROM guidance_draft").update();
    }

    @Test
    void the_list_says_which_pages_nobody_has_checked() {
        navigate(PagesView.class);
        assertThat(text(getCurrentView())).contains("超过 180 天没有核对");
        assertThat(row("隐私")).contains("还没有核对过", "现行第 1 版", "中文、英文");
    }

    @Test
    void while_the_editor_types_the_preview_follows_and_a_mistake_is_told_at_the_text() {
        open();
        var body = area("正文（中文）");
        body.setValue("## 一\n\n**粗**的一句，{待本院填写}");
        assertThat(text(getCurrentView())).contains("粗的一句，待本院填写");
        body.setValue("## 一\n\n<script>alert(1)</script>");
        assertThat(body.getErrorMessage()).isEqualTo("第 3 行有网页代码，这里不收。请删去尖括号和里面的字。");
        assertThat(text(getCurrentView())).as("the last good one stays").contains("粗的一句，待本院填写");
        click("提出，请另一位批准");
        assertThat(pages.open(SLUG)).isEmpty();
        assertThat(field("改了什么，为什么").getErrorMessage()).contains("请用一句话写明改了什么");
        assertThat(body.getValue()).contains("<script>");
        body.setValue("## 一\n\n粗的一句。");
        field("改了什么，为什么").setValue("先写一句简单的");
        assertThat(find(ListItem.class).all().stream().map(PagesViewTests::text)).contains("新写粗的一句。");
        click("提出，请另一位批准");
        assertThat(text(getCurrentView())).contains("已提出。另一位批准以后公布", "由另一位批准。要再改，先撤回");
        assertThat(find(Button.class).withText("批准并公布").exists()).isFalse();
        click("撤回");
        assertThat(text(getCurrentView())).contains("已撤回，没有公布。");
        assertThat(pages.open(SLUG)).isEmpty();
    }

    @Test
    void what_was_typed_and_not_proposed_is_there_again_for_its_writer_alone_until_it_is_dropped() {
        open();
        var standing = area("正文（中文）").getValue();
        area("正文（中文）").setValue(standing + "\n\n写到一半的一句");
        open();
        assertThat(area("正文（中文）").getValue()).endsWith("写到一半的一句");
        assertThat(text(getCurrentView())).contains("接着您上次没有提出的写");
        assertThat(pages.find(SLUG).orElseThrow().version().wording().chinese().body()).doesNotContain("写到一半");
        assertThat(pages.kept(SLUG, staff.actor(DIRECTOR).orElseThrow())).isEmpty();
        field("改了什么，为什么").setValue("长".repeat(1_000));
        assertThat(pages.kept(SLUG, staff.actor(EDITOR).orElseThrow()).orElseThrow().change()).as("too long to be proposed, and not lost").hasSize(1_000);
        click("不要了，从现行一版重新写");
        assertThat(area("正文（中文）").getValue()).isEqualTo(standing);
        assertThat(pages.kept(SLUG, staff.actor(EDITOR).orElseThrow())).isEmpty();
    }

    @Test
    void a_look_without_a_change_is_one_press() {
        open();
        click("今天核对过，没有变化");
        assertThat(text(getCurrentView())).contains("已记下今天核对过");
        assertThat(pages.find(SLUG).orElseThrow().lastChecked()).isPresent();
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void another_person_reads_the_difference_sends_one_back_and_publishes_the_next() {
        propose("## 一\n\n第一稿。");
        open();
        assertThat(find(Button.class).withText("提出，请另一位批准").exists()).isFalse();
        assertThat(text(getCurrentView())).contains("虚构编辑于", "第一稿。", "不留名也可以提意见");
        click("退回");
        assertThat(area("为什么退回").getErrorMessage()).contains("请写明为什么退回");
        area("为什么退回").setValue("还少一句");
        click("退回");
        assertThat(text(getCurrentView())).contains("已退回", "退回：还少一句");
        propose("## 一\n\n第二稿。");
        navigate(PagesView.class);
        assertThat(row("隐私")).contains("待批准的修改");
        open();
        click("批准并公布");
        assertThat(text(getCurrentView())).contains("已批准，现在公布。", "成为第 2 版");
        assertThat(pages.find(SLUG).orElseThrow().version().wording().chinese().body()).contains("第二稿。");
    }

    private void propose(String body) {
        var draft = new Draft(SLUG, 1, new Wording(new Said("隐私", body), Said.NOTHING), "写得短一点");
        assertThat(pages.propose(draft, staff.actor(EDITOR).orElseThrow())).isEmpty();
    }

    private void open() {
        navigate("office/pages/" + SLUG, PageView.class);
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private String row(String title) {
        return find(ListItem.class).all().stream().map(PagesViewTests::text).filter(t -> t.startsWith(title)).findFirst().orElseThrow();
    }

    private void admit(String login, String name, Role role) {
        if (staff.byLogin(login).isEmpty()
                && staff.admit(login, name, new DepartmentCode("PETITION"), Set.of(role), Steps.PORTAL)
                        instanceof StaffOutcome.Done(var _, var oneTime)) {
            staff.changePassword(login, oneTime, "四川的雨下在窗台上的第九个早晨");
        }
    }

    private static String text(Object component) {
        return ((Component) component).getElement().getTextRecursively();
    }
}
