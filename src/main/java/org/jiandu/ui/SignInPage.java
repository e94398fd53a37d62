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
import org.jiandu.wording.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
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
        var say = new Sentences((key, args) -> words.getMessage(key, args, locale), locale);
        if (request.getAttribute(SignInAnswers.REFUSAL) instanceof Refusal no) {
            model.addAttribute("refusal", say.of(no));
        }
        model.addAttribute("say", say);
        model.addAttribute("csrf", request.getAttribute(CsrfToken.class.getName()));
        var login = request.getParameter("username");
        model.addAttribute("login", login == null ? "" : login);
        model.addAttribute("demo", court.demo());
        model.addAttribute("password", DemoStaff.PASSWORD);
        model.addAttribute("members", court.demo() && near(request) ? members(say) : List.of());
        return "office/login";
    }

    private List<DemoAccount> members(Sentences say) {
        return demo.members().stream()
                .sorted(Comparator.comparing(m -> m.roles().stream().sorted().findFirst().orElseThrow()))
                .map(m -> new DemoAccount(m.login(), m.name(), roles(m, say), departments.name(m.department(), say.locale())))
                .toList();
    }

    private static String roles(Member member, Sentences say) {
        return member.roles().stream()
                .sorted()
                .map(role -> say.of("role." + role.name()))
                .collect(Collectors.joining("、"));
    }

    private static boolean near(HttpServletRequest request) {
        return LOOPBACK.contains(request.getRemoteAddr());
    }
}
