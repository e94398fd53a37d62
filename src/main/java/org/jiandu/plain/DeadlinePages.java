package org.jiandu.plain;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandu.deadline.Asked;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Rule;
import org.jiandu.kernel.CourtZone;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the law sets and the court promises, how it was kept, and a calculator for everybody. */
@Controller
class DeadlinePages {
    /** In the order in which a matter meets them. */
    private static final List<String> PROMISED = List.of(
            "XF-NOTICE-15", "CT-LETTER-7", "PP-TRIAGE-1WD", "PP-ASSIGN-3WD", "PP-SIGN-1WD", "PP-COMMENT-15WD", "WEB-15WD",
            "WEB-ERR-3WD", "XF-HANDLE-60", "CT-LETTER-3M", "PP-SUPERVISE-5WD");

    private final Deadlines deadlines;
    private final MessageSource words;
    private final Clock clock;

    DeadlinePages(Deadlines deadlines, MessageSource words, Clock clock) {
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/plain/promises")
    String promises(Model model, Locale locale) {
        var today = CourtZone.dayOf(clock.instant());
        var first = today.minusYears(1);
        Map<String, Deadlines.Kept> kept = deadlines.kept(PROMISED, first, today).stream()
                .collect(Collectors.toMap(Deadlines.Kept::policyId, Function.identity()));
        var rules = deadlines.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        model.addAttribute("first", first);
        model.addAttribute("last", today.minusDays(1));
        model.addAttribute("promises", PROMISED.stream()
                .flatMap(id -> Optional.ofNullable(rules.get(id)).stream())
                .map(rule -> new PromiseRow(name(rule, locale), rule, length(rule, locale), kept.get(rule.id())))
                .toList());
        return "plain/promises";
    }

    @GetMapping("/plain/deadlines")
    String calculator(@RequestParam Map<String, String> typed, Model model, Locale locale) {
        var asked = new Asked(
                typed.getOrDefault("policy", ""), typed.getOrDefault("from", ""), typed.getOrDefault("extend", ""),
                typed.getOrDefault("hearing", ""));
        model.addAttribute("asked", asked);
        model.addAttribute("today", CourtZone.dayOf(clock.instant()));
        model.addAttribute("choices", choices(locale));
        if (!asked.policy().isEmpty() || !asked.from().isEmpty()) {
            model.addAttribute("answer", deadlines.reckon(asked));
        }
        return "plain/deadlines";
    }

    private List<RuleChoice> choices(Locale locale) {
        return deadlines.rules().stream()
                .filter(r -> r.length().isPresent())
                .map(r -> new RuleChoice(r.id(), name(r, locale) + " · " + length(r, locale)))
                .toList();
    }

    private String name(Rule rule, Locale locale) {
        var printed = rule.cell("name_zh");
        var known = words.getMessage("deadline.policy." + rule.id(), null, printed, locale);
        return known == null ? printed : known;
    }

    private String length(Rule rule, Locale locale) {
        return rule.length()
                .map(l -> words.getMessage("deadline.length." + l.unit(), new Object[] {l.count()}, locale))
                .orElse("");
    }
}
