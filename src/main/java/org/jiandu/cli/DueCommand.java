package org.jiandu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.cli.Cli.Options;
import org.jiandu.deadline.Explanation;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Reckoning.Hearing;
import org.jiandu.deadline.Rule;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Csv;

/** Which day a rule gives, and why; from the seeds, without a database. */
public final class DueCommand {
    private static final int MOST_EXTENDED = 10_000;

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final WorkCalendar calendar;

    private DueCommand(Path seeds) throws IOException {
        for (var row : Csv.read(Files.readString(seeds.resolve("deadline-policies.csv")))) {
            var rule = new Rule(row);
            rules.put(rule.id(), rule);
        }
        calendar = WorkCalendar.of(Csv.read(Files.readString(seeds.resolve("calendar-2024-2027.csv"))));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        var options = Options.read(
                args, List.of("--from", "--extend", "--hearing", "--batch"), List.of("--json", "--help"));
        if (options.has("--help") || (options.rest().isEmpty() && !options.has("--batch"))) {
            (options.has("--help") ? out : err).println("""
                    ./portal due POLICY --from 2026-03-06T10:00 [--extend 30] [--hearing A..B] [--json]
                    ./portal due --batch FILE.csv        （列：id,policy,from,extend,hearing；每行答一行 JSON）
                    按 seeds/deadline-policies.csv 的规则编号计算最后一天，并说明为什么。
                    (Which day a rule gives, and why.)""");
            return options.has("--help") ? Cli.DONE : Cli.USAGE;
        }
        try {
            var due = new DueCommand(Path.of(System.getProperty("jiandu.seeds", "seeds")));
            return options.has("--batch") ? due.batch(options, out) : due.one(options, out);
        } catch (IOException e) {
            err.println("portal: 读不到 " + e.getMessage() + "。 (Cannot read it.)");
            return Cli.MISSING;
        }
    }

    private int one(Options options, PrintStream out) {
        var id = options.rest().getFirst();
        var asked = new Asked(
                "", id, options.get("--from", ""), options.get("--extend", ""), options.get("--hearing", ""));
        var term = term(asked);
        if (options.has("--json")) {
            out.println(json(asked, term));
            return Cli.DONE;
        }
        var zh = Locale.SIMPLIFIED_CHINESE;
        var words = ResourceBundle.getBundle("messages/deadline", Locale.ROOT);
        out.println(rule(id).cell("name_zh") + "：" + CourtDates.full(term.due(), zh) + (term.provisional() ? "（暂定）" : ""));
        Explanation.of(term, zh, (key, values) -> new java.text.MessageFormat(words.getString(key), zh).format(values))
                .forEach(l -> out.println("  " + l));
        return Cli.DONE;
    }

    /** A faulty row is answered with its reason and does not stop the others; exit code 2 if there was one. */
    private int batch(Options options, PrintStream out) throws IOException {
        int code = Cli.DONE;
        for (var row : Csv.read(Files.readString(Path.of(options.get("--batch", ""))))) {
            var asked = new Asked(
                    cell(row, "id"), cell(row, "policy"), cell(row, "from"), cell(row, "extend"), cell(row, "hearing"));
            try {
                out.println(json(asked, term(asked)));
            } catch (Options.Wrong e) {
                out.println(JsonLine.of("id", asked.id(), "policy", asked.policy(), "error", String.valueOf(e.getMessage())));
                code = Cli.USAGE;
            }
        }
        return code;
    }

    private record Asked(String id, String policy, String from, String extend, String hearing) {}

    private Term term(Asked asked) {
        var rule = rule(asked.policy());
        var length = rule.length().orElseThrow(() ->
                new Options.Wrong(asked.policy() + " 是规则，没有期限可算。 (" + asked.policy() + " is a rule without a term.)"));
        int extend = extend(asked.extend(), rule);
        var hearings = hearings(asked.hearing(), rule);
        if (extend > 0 && (length.unit() == Unit.HOUR || length.unit() == Unit.MINUTE)) {
            throw new Options.Wrong(asked.policy() + " 不能延长。 (It cannot be extended.)");
        }
        var from = from(asked.from());
        rule.since().filter(from.toLocalDate()::isBefore).ifPresent(since -> {
            throw new Options.Wrong(rule.id() + " 自 " + since + " 起施行，不能用于更早的日期。 (It is in force since " + since + ".)");
        });
        return Reckoning.term(rule.id(), length, calendar, new Reckoning.From(from, extend, hearings));
    }

    private Rule rule(String id) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new Options.Wrong("没有编号为 " + id + " 的规则，编号见 seeds/deadline-policies.csv。 (No such policy.)");
        }
        return rule;
    }

    /** A local time in the court's zone, a day, or an instant with its offset (S1). */
    private static LocalDateTime from(String given) {
        var typed = given.replaceFirst(":59:60\\b", ":59:59.999"); // a leap second belongs to its own day
        try {
            if (typed.length() == 10) {
                return LocalDate.parse(typed).atStartOfDay();
            }
            return typed.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(typed).atZoneSameInstant(CourtZone.ZONE).toLocalDateTime()
                    : LocalDateTime.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Options.Wrong("--from 要写成 2026-03-06 或 2026-03-06T10:00，现在是 “" + typed + "”。 (--from is a day or a local time.)");
        }
    }

    private static int extend(String typed, Rule rule) {
        if (typed.isEmpty() || typed.equals("0")) {
            return 0;
        }
        int days;
        try {
            days = Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new Options.Wrong("延长天数 “" + typed + "” 不是数。 (Not a number of days.)");
        }
        int most = rule.length().map(Rule.Length::extensionDays).orElse(0);
        if (days < 0 || days > Math.min(most, MOST_EXTENDED)) {
            throw new Options.Wrong(most == 0
                    ? rule.id() + " 不得延长。 (It cannot be extended.)"
                    : rule.id() + " 最多延长 " + most + " 天（" + rule.cell("legal_source") + "）。 (At most " + most + " days.)");
        }
        return days;
    }

    private static List<Hearing> hearings(String typed, Rule rule) {
        if (typed.isEmpty()) {
            return List.of();
        }
        if (!rule.id().equals(Reckoning.HEARING_RULE)) {
            throw new Options.Wrong("只有复核（" + Reckoning.HEARING_RULE + "）不计听证时间，依据《信访工作条例》第36条。 (Hearing days are left out in re-examination only, art. 36.)");
        }
        var all = new ArrayList<Hearing>();
        for (var span : typed.split("[;,]")) {
            try {
                var ends = span.strip().split("\\.\\.", 2);
                var hearing = new Hearing(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
                if (!hearing.from().isBefore(hearing.to())) {
                    throw new Options.Wrong("听证的开始要早于结束：" + span + "。 (A hearing ends after it begins.)");
                }
                all.add(hearing);
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
                throw new Options.Wrong("--hearing 要写成 2026-06-10..2026-06-16。 (--hearing is A..B.)");
            }
        }
        return all;
    }

    private static String json(Asked asked, Term term) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var s : term.steps()) {
            var step = new LinkedHashMap<String, Object>();
            step.put("what", s.what().name().toLowerCase(Locale.ROOT));
            step.put("from", s.from().toString());
            step.put("to", s.to().toString());
            step.put("days", s.days());
            if (s.name() != null) {
                step.put("name", s.name());
            }
            if (s.source() != null) {
                step.put("source", s.source());
            }
            steps.add(step);
        }
        return JsonLine.of(
                "id", asked.id().isEmpty() ? asked.policy() : asked.id(), "policy", term.policyId(), "dayZero",
                term.dayZero().toString(), "unrolled", term.unrolled().toString(), "due", term.due().toString(),
                "breachAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(term.breachAt().atZone(CourtZone.ZONE)), "provisional",
                term.provisional(), "steps", steps);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
