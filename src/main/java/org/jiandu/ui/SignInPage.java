package org.jiandu.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.access.DemoStaff;
import org.jiandu.access.Departments;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.court.Court;
import org.jiandu.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sign-in page of staff: plain HTML, so that nobody has a Vaadin session before they are known. */
@Controller
class SignInPage {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private final Court court;
    private final DemoStaff demo;
    private final Departments departments;
    private final MessageSource words;

    SignInPage(Court court, DemoStaff demo, Departments departments, MessageSource words) {
        this.court = court;
        this.demo = demo;
        this.departments = departments;
        this.words = words;
    }

    @RequestMapping(SecurityChains.SIGN_IN)
    String page(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        if (request.getAttribute(SignInAnswers.REFUSAL) instanceof Refusal no) {
            model.addAttribute("refusal", words.getMessage(no.key(), no.args().toArray(), locale));
        }
        var login = request.getParameter("username");
        model.addAttribute("login", login == null ? "" : login);
        model.addAttribute("demo", court.demo());
        model.addAttribute("password", DemoStaff.PASSWORD);
        model.addAttribute("members", court.demo() && near(request) ? members(locale) : List.of());
        return "office/login";
    }

    private List<Row> members(Locale locale) {
        return demo.members().stream()
                .sorted(Comparator.comparing(m -> m.roles().stream().sorted().findFirst().orElseThrow()))
                .map(m -> new Row(m.login(), m.name(), roles(m, locale), departments.name(m.department(), locale)))
                .toList();
    }

    private String roles(Member member, Locale locale) {
        return member.roles().stream()
                .sorted()
                .map(role -> words.getMessage("role." + role.name(), null, locale))
                .collect(Collectors.joining("、"));
    }

    private static boolean near(HttpServletRequest request) {
        return LOOPBACK.contains(request.getRemoteAddr());
    }

    /** A demo account, one click away. */
    public record Row(String login, String name, String roles, String department) {}
}
