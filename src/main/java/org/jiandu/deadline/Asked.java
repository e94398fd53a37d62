package org.jiandu.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Reckoning.Hearing;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;

/**
 * What somebody asks the calculator, as typed: the command, the public page and its plain twin read it alike.
 *
 * @param policy the id of a rule
 * @param from a day, a local time in the court's zone, or an instant with its offset (S1)
 * @param extend days added, or empty
 * @param hearing spans {@code A..B} joined by commas, or empty
 */
public record Asked(String policy, String from, String extend, String hearing) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    public Asked {
        policy = policy.strip();
        from = from.strip();
        extend = extend.strip();
        hearing = hearing.strip();
    }

    /** What comes back. */
    public sealed interface Answer {
        record Reckoned(Rule rule, Term term) implements Answer {}

        record Refused(List<Refusal> reasons) implements Answer {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** @param rules the version of a rule that governs a day 0 */
    public Answer over(BiFunction<String, LocalDate, Optional<Rule>> rules, WorkCalendar calendar) {
        var at = at();
        var found = rules.apply(policy, at.map(LocalDateTime::toLocalDate).orElseGet(() -> LocalDate.of(LAST_YEAR, 1, 1)));
        if (found.isEmpty()) {
            return new Answer.Refused(List.of(Refusal.of("deadline.refused.policy", policy).at("policy")));
        }
        var rule = found.get();
        if (rule.length().isEmpty()) {
            return new Answer.Refused(List.of(Refusal.of("deadline.refused.rule", policy).at("policy")));
        }
        var length = rule.length().get();
        var faults = new ArrayList<Refusal>();
        var hearings = hearings(rule, faults);
        int days = days(rule, length, faults);
        at.ifPresentOrElse(when -> since(rule, when.toLocalDate(), faults), () -> faults.add(Refusal.of("deadline.refused.from").at("from")));
        return faults.isEmpty()
                ? new Answer.Reckoned(rule, Reckoning.term(rule.id(), length, calendar, new Reckoning.From(at.orElseThrow(), days, hearings)))
                : new Answer.Refused(faults);
    }

    private Optional<LocalDateTime> at() {
        var typed = from.replaceFirst(":59:60\\b", ":59:59.999"); // a leap second belongs to its own day
        try {
            var at = typed.length() == 10
                    ? LocalDate.parse(typed).atStartOfDay()
                    : typed.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(typed).atZoneSameInstant(CourtZone.ZONE).toLocalDateTime()
                            : LocalDateTime.parse(typed);
            return Optional.of(at).filter(a -> a.getYear() >= FIRST_YEAR && a.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void since(Rule rule, LocalDate day, List<Refusal> faults) {
        rule.since().filter(day::isBefore).ifPresent(since ->
                faults.add(Refusal.of("deadline.refused.since", rule.id(), since.toString()).at("from")));
    }

    private int days(Rule rule, Length length, List<Refusal> faults) {
        if (extend.isEmpty() || extend.equals("0")) {
            return 0;
        }
        if (!extend.matches("\\d{1,5}")) {
            faults.add(Refusal.of("deadline.refused.extend.number").at("extend"));
            return 0;
        }
        int days = Integer.parseInt(extend);
        if (length.extensionDays() == 0) {
            faults.add(Refusal.of("deadline.refused.extend.none", rule.id()).at("extend"));
        } else if (days > length.extensionDays()) {
            faults.add(Refusal.of("deadline.refused.extend.most", rule.id(), length.extensionDays(), rule.cell("legal_source")).at("extend"));
        }
        return days;
    }

    private List<Hearing> hearings(Rule rule, List<Refusal> faults) {
        if (hearing.isEmpty()) {
            return List.of();
        }
        if (!rule.id().equals(Reckoning.HEARING_RULE)) {
            faults.add(Refusal.of("deadline.refused.hearing.rule").at("hearing").citing(Article.of("XF-2022-36")));
            return List.of();
        }
        var all = new ArrayList<Hearing>();
        for (var span : hearing.split("[;,，；]")) {
            var ends = span.strip().split("\\.\\.", 2);
            try {
                var one = new Hearing(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
                if (ends.length == 2 && one.from().isBefore(one.to())) {
                    all.add(one);
                } else {
                    faults.add(Refusal.of("deadline.refused.hearing.order").at("hearing"));
                }
            } catch (DateTimeParseException e) {
                faults.add(Refusal.of("deadline.refused.hearing.form").at("hearing"));
            }
        }
        return all;
    }

    /** Whether the rule's term may be prolonged at all, for the form. */
    public static boolean extensible(Rule rule) {
        return rule.length().filter(l -> l.extensionDays() > 0 && l.unit() != Unit.HOUR && l.unit() != Unit.MINUTE).isPresent();
    }
}
