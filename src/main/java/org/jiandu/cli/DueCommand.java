package org.jiandu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.cli.Cli.Options;
import org.jiandu.deadline.Asked;
import org.jiandu.deadline.Explanation;
import org.jiandu.deadline.Rule;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Csv;

/** Which day a rule gives, and why; from the seeds, without a database. */
public final class DueCommand {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

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
        var asked = new Row("", new Asked(
                options.rest().getFirst(), options.get("--from", ""), options.get("--extend", ""), options.get("--hearing", "")));
        var reckoned = reckoned(asked.asked());
        if (options.has("--json")) {
            out.println(json(asked, reckoned.term()));
            return Cli.DONE;
        }
        var term = reckoned.term();
        out.println(reckoned.rule().cell("name_zh") + "：" + CourtDates.full(term.due(), ZH) + (term.provisional() ? "（暂定）" : ""));
        Explanation.of(term, ZH, (key, values) -> said(key, ZH, Locale.ROOT, values)).forEach(l -> out.println("  " + l));
        return Cli.DONE;
    }

    /** A faulty row is answered with its reason and does not stop the others; exit code 2 if there was one. */
    private int batch(Options options, PrintStream out) throws IOException {
        int code = Cli.DONE;
        for (var row : Csv.read(Files.readString(Path.of(options.get("--batch", ""))))) {
            var asked = new Row(
                    cell(row, "id"), new Asked(cell(row, "policy"), cell(row, "from"), cell(row, "extend"), cell(row, "hearing")));
            try {
                out.println(json(asked, reckoned(asked.asked()).term()));
            } catch (Options.Wrong e) {
                out.println(JsonLine.of("id", asked.id(), "policy", asked.asked().policy(), "error", String.valueOf(e.getMessage())));
                code = Cli.USAGE;
            }
        }
        return code;
    }

    private record Row(String id, Asked asked) {}

    private Asked.Answer.Reckoned reckoned(Asked asked) {
        return switch (asked.over((id, day) -> Optional.ofNullable(rules.get(id)), calendar)) {
            case Asked.Answer.Reckoned reckoned -> reckoned;
            case Asked.Answer.Refused(var reasons) -> throw new Options.Wrong(reasons.stream()
                    .map(r -> said(r.key(), ZH, Locale.ROOT, r.args().toArray()) + " (" + said(r.key(), Locale.ENGLISH, Locale.ENGLISH, r.args().toArray()) + ")")
                    .collect(Collectors.joining("\n        ")));
        };
    }

    private static String said(String key, Locale locale, Locale bundle, Object... values) {
        var pattern = ResourceBundle.getBundle("messages/deadline", bundle).getString(key);
        return new MessageFormat(pattern, locale).format(values);
    }

    private static String json(Row asked, Term term) {
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
                "id", asked.id().isEmpty() ? asked.asked().policy() : asked.id(), "policy", term.policyId(), "dayZero",
                term.dayZero().toString(), "unrolled", term.unrolled().toString(), "due", term.due().toString(),
                "breachAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(term.breachAt().atZone(CourtZone.ZONE)), "provisional",
                term.provisional(), "steps", steps);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
