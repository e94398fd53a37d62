package org.jiandu.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Policies.History;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a rule may be changed in this way from that day on; no clock, no database. */
public final class Amendment {
    /** What takes something from citizens is announced this many days before. */
    public static final int NOTICE_DAYS = 30;

    static final int LONGEST_DAYS = 10_000;
    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 500;

    /** What others are reckoned from: the pause of our own targets is capped by it (S8). */
    private static final Set<String> NEEDED = Set.of("PP-SUPPLEMENT-15");

    private Amendment() {}

    /**
     * A new version as somebody typed it.
     *
     * @param off true: no new clock starts from that day on; the term stays as it was
     * @param from the first day 0 it governs, or null where none was chosen
     */
    public record Draft(
            String policyId, String duration, String unit, boolean rolls, String extension, String cap, boolean off,
            @Nullable LocalDate from, String reason) {}

    /** Seen by whom the term protects: the citizen, who is owed it or whose own time it is. */
    public enum Effect {
        TIGHTER,
        LOOSER
    }

    public sealed interface Checked {
        record Sound(Version next, Effect effect) implements Checked {}

        record Refused(List<Refusal> reasons) implements Checked {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** @param today the day of proposing, and again that of adopting */
    public static Checked check(History history, Draft draft, LocalDate today, WorkCalendar calendar) {
        var printed = history.printed();
        var standing = history.last();
        if (printed.length().isEmpty() || standing.rule().length().isEmpty()) {
            return refused(Refusal.of("deadline.change.no_term"));
        }
        if (Duty.find(printed.id()).isEmpty()) {
            return refused(Refusal.of("deadline.change.no_clock"));
        }
        var faults = new ArrayList<Refusal>();
        var length = draft.off() ? standing.rule().length() : length(draft, faults);
        var from = from(draft, standing, today, faults);
        reason(draft, faults);
        if (!faults.isEmpty() || length.isEmpty() || from == null) {
            return new Checked.Refused(faults);
        }
        var next = new Version(standing.number() + 1, from, rule(printed, length.get()), !draft.off());
        return refusal(history, next, today, calendar)
                .<Checked>map(Amendment::refused)
                .orElseGet(() -> new Checked.Sound(next, Change.effect(standing, next, calendar)));
    }

    private static Optional<Refusal> refusal(History history, Version next, LocalDate today, WorkCalendar calendar) {
        var printed = history.printed();
        var standing = history.last();
        if (standing.stands() == next.stands() && standing.rule().length().equals(next.rule().length())) {
            return Optional.of(Refusal.of("deadline.change.same"));
        }
        if (printed.policy().legal()) {
            var law = law(history, next, calendar);
            if (law != null) {
                return Optional.of(history.articles().isEmpty() ? law : law.citing(history.articles().getFirst()));
            }
        }
        if (!next.stands() && NEEDED.contains(printed.id())) {
            return Optional.of(Refusal.of("deadline.change.needed").at("off"));
        }
        var earliest = today.plusDays(NOTICE_DAYS);
        return Change.effect(standing, next, calendar) == Effect.LOOSER && next.from().isBefore(earliest)
                ? Optional.of(Refusal.of("deadline.change.notice", NOTICE_DAYS, earliest).at("from"))
                : Optional.empty();
    }

    /** The court may bind itself more strictly than the law binds it, never less; and what the law gives citizens is not its own. */
    private static @Nullable Refusal law(History history, Version next, WorkCalendar calendar) {
        var printed = history.versions().getFirst();
        if (Change.window(printed.rule().id())) {
            return Refusal.of("deadline.change.law.right");
        }
        if (!next.stands()) {
            return Refusal.of("deadline.change.law.off").at("off");
        }
        boolean beyond = !next.rule().length().equals(printed.rule().length())
                && Change.effect(printed, next, calendar) == Effect.LOOSER;
        return beyond ? Refusal.of("deadline.change.law").at("duration") : null;
    }

    private static Optional<Length> length(Draft draft, List<Refusal> faults) {
        var unit = unit(draft.unit());
        if (unit.isEmpty()) {
            faults.add(Refusal.of("deadline.change.unit").at("unit"));
        }
        var count = number(draft.duration());
        if (count.isEmpty() || count.get() <= 0) {
            faults.add(Refusal.of("deadline.change.duration").at("duration"));
        } else if (unit.isPresent() && tooLong(count.get(), unit.get())) {
            faults.add(Refusal.of("deadline.change.long", LONGEST_DAYS).at("duration"));
        }
        if (!faults.isEmpty() || unit.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        int days = extension(draft, unit.get(), faults);
        int cap = cap(draft, count.get() + days, days, faults);
        return faults.isEmpty() ? Optional.of(new Length(count.get(), unit.get(), rolls(draft, unit.get()), days, cap)) : Optional.empty();
    }

    /** A working day works, and hours ask no calendar. */
    private static boolean rolls(Draft draft, Unit unit) {
        return draft.rolls() && (unit == Unit.CALENDAR_DAY || unit == Unit.MONTH);
    }

    private static int extension(Draft draft, Unit unit, List<Refusal> faults) {
        if (draft.extension().isBlank()) {
            return 0;
        }
        int days = number(draft.extension()).filter(n -> n <= LONGEST_DAYS).orElse(-1);
        if (days < 0) {
            faults.add(Refusal.of("deadline.change.extension", LONGEST_DAYS).at("extension"));
        } else if (days > 0 && unit != Unit.CALENDAR_DAY && unit != Unit.WORKING_DAY) {
            faults.add(Refusal.of("deadline.change.extension.unit").at("extension"));
        }
        return Math.max(days, 0);
    }

    private static int cap(Draft draft, int inAll, int extension, List<Refusal> faults) {
        if (extension == 0) {
            return 0;
        }
        int cap = number(draft.cap()).orElse(-1);
        if (cap <= 0) {
            faults.add(Refusal.of("deadline.change.cap").at("cap"));
        } else if (cap > LONGEST_DAYS) {
            faults.add(Refusal.of("deadline.change.long", LONGEST_DAYS).at("cap"));
        } else if (cap < inAll) {
            faults.add(Refusal.of("deadline.change.cap.exceeded", inAll, cap).at("extension"));
        }
        return cap;
    }

    private static @Nullable LocalDate from(Draft draft, Version standing, LocalDate today, List<Refusal> faults) {
        var from = draft.from();
        if (from == null) {
            faults.add(Refusal.of("deadline.change.from").at("from"));
        } else if (!from.isAfter(standing.from())) {
            faults.add(Refusal.of("deadline.change.overlap", standing.number(), standing.from()).at("from"));
        } else if (!from.isAfter(today)) {
            faults.add(Refusal.of("deadline.change.from.early", today.plusDays(1)).at("from"));
        }
        return from;
    }

    private static void reason(Draft draft, List<Refusal> faults) {
        int length = draft.reason().strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            faults.add(Refusal.of("deadline.change.reason", SHORTEST_REASON, LONGEST_REASON).at("reason"));
        }
    }

    private static boolean tooLong(int count, Unit unit) {
        long minutes = 24L * 60 * LONGEST_DAYS;
        return switch (unit) {
            case CALENDAR_DAY, WORKING_DAY -> count > LONGEST_DAYS;
            case MONTH -> count > LONGEST_DAYS / 31;
            case HOUR -> count > minutes / 60;
            case MINUTE -> count > minutes;
        };
    }

    private static Optional<Unit> unit(String typed) {
        return Arrays.stream(Unit.values()).filter(u -> u.name().equals(typed)).findFirst();
    }

    private static Optional<Integer> number(String typed) {
        try {
            return Optional.of(Integer.parseInt(typed.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As printed where it gives just that term; else the court's own word, which is never called law. */
    private static Rule rule(Rule printed, Length length) {
        if (printed.length().filter(length::equals).isPresent()) {
            return printed;
        }
        var cells = new HashMap<>(printed.cells());
        cells.put("duration", Integer.toString(length.count()));
        cells.put("unit", length.unit().name());
        cells.put("roll", length.rolls() ? "Y" : "N");
        cells.put("extension_days", length.extensionDays() == 0 ? "" : Integer.toString(length.extensionDays()));
        cells.put("cap_days", length.capDays() == 0 ? "" : Integer.toString(length.capDays()));
        if (printed.policy().legal()) {
            cells.put("certainty", "PRODUCT-PROMISE");
            cells.put("legal_source", "本院承诺，比法定期限严；法定期限见" + printed.cell("legal_source"));
        }
        return new Rule(cells);
    }

    private static Checked refused(Refusal refusal) {
        return new Checked.Refused(List.of(refusal));
    }
}
