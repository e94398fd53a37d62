package org.jiandu.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandu.board.Line.Dated;
import org.jiandu.board.Line.Moved;
import org.jiandu.board.Line.Proved;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.board.SiteColumn.Checked;
import org.jiandu.board.Submission.Matter;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The board of one notice on one day, as everybody may read it.
 *
 * @param lines every measure of the notice, in printed order
 * @param documents every paper the notice names
 */
public record Reading(
        Notice notice, LocalDate today, @Nullable LocalDate startsOn, List<Line> lines, List<Column> columns,
        List<Figures> indicators, List<Document> documents) {
    public Reading {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        indicators = List.copyOf(indicators);
        documents = List.copyOf(documents);
    }

    /** @param last when somebody last looked, or null where nobody has */
    public record Column(SiteColumn column, @Nullable Checked last) {}

    /** @param entered approved, newest first */
    public record Figures(Indicator indicator, List<Entered> entered) {
        public Figures {
            entered = List.copyOf(entered);
        }
    }

    public record Entered(String period, Figure figure, LocalDate approvedOn) {}

    public static Reading of(Notice notice, Kept kept, LocalDate today, WorkCalendar calendar) {
        var documents = Document.of(notice);
        var lines = new ArrayList<Line>();
        for (var item : notice.items()) {
            for (var named : item.named(notice.slug())) {
                lines.add(new Lines(kept, today, calendar).line(item, named, documents));
            }
        }
        var columns = kept.columns().stream()
                .map(c -> new Column(c, kept.checks().stream()
                        .filter(k -> k.column().equals(c.code()))
                        .max(Comparator.comparing(Checked::on))
                        .orElse(null)))
                .toList();
        var figures = kept.indicators().stream().map(i -> new Figures(i, entered(kept, i.code()))).toList();
        return new Reading(notice, today, kept.startsOn(), lines, columns, figures, documents);
    }

    private static List<Entered> entered(Kept kept, String indicator) {
        return kept.submissions().reversed().stream()
                .filter(Submission::approved)
                .flatMap(s -> s.matter() instanceof Matter.IndicatorFigure f && f.indicator().equals(indicator)
                        ? Optional.of(new Entered(f.period(), f.figure(), approvedOn(s))).stream()
                        : Optional.<Entered>empty().stream())
                .toList();
    }

    private static LocalDate approvedOn(Submission submission) {
        var decision = submission.decision();
        return CourtZone.dayOf(decision == null ? submission.at() : decision.at());
    }

    public Optional<Line> line(MeasureRef ref) {
        return lines.stream().filter(l -> l.ref().equals(ref)).findFirst();
    }

    public List<Line> of(ItemRef item) {
        return lines.stream().filter(l -> l.ref().of().equals(item)).toList();
    }

    /** Every state with its number of measures; they add up to all measures. */
    public Map<MeasureState, Long> counts() {
        var counts = new EnumMap<MeasureState, Long>(MeasureState.class);
        for (var state : MeasureState.values()) {
            counts.put(state, lines.stream().filter(l -> l.state() == state).count());
        }
        return counts;
    }

    public long late() {
        return lines.stream().filter(Line::late).count();
    }

    /** What is overdue or missing first, then in printed order. */
    public List<Line> chosen(Choice choice) {
        return lines.stream().filter(choice::takes).sorted(Comparator.comparing(l -> !l.late())).toList();
    }

    /** Approved pieces since the last reopening, or all where there was none. */
    public static int evidence(Kept kept, MeasureRef ref) {
        int n = 0;
        for (var one : decided(kept)) {
            if (one.matter() instanceof Matter.Evidence e && e.ref().equals(ref)) {
                n++;
            } else if (one.matter() instanceof Matter.StateChange c && c.ref().equals(ref) && c.to() == MeasureState.REOPENED) {
                n = 0;
            }
        }
        return n;
    }

    /** Approved, in the order of the approvals. */
    public static List<Submission> decided(Kept kept) {
        return kept.submissions().stream()
                .filter(Submission::approved)
                .sorted(Comparator.comparing(s -> s.decision() == null ? s.at() : s.decision().at()))
                .toList();
    }

    private record Lines(Kept kept, LocalDate today, WorkCalendar calendar) {
        Line line(Notice.Item item, Notice.Named named, List<Document> documents) {
            var ref = named.ref();
            var proofs = proofs(ref);
            var moves = moves(ref);
            var state = moves.isEmpty() ? MeasureState.NOT_STATED : moves.getFirst().to();
            Set<Period> shown = new HashSet<>();
            proofs.forEach(p -> Optional.ofNullable(p.proof().period()).ifPresent(shown::add));
            return new Line(
                    item, named, state, proofs, moves, dated(ref), beats(ref, shown), kept.claims().get(ref),
                    documents.stream().filter(d -> d.shared() && d.named().contains(ref)).toList());
        }

        private List<Proved> proofs(MeasureRef ref) {
            return kept.submissions().stream()
                    .filter(Submission::approved)
                    .flatMap(s -> s.matter() instanceof Matter.Evidence e && e.ref().equals(ref)
                            ? Optional.of(new Proved(s.id(), e.proof(), e.file(), approvedOn(s))).stream()
                            : Optional.<Proved>empty().stream())
                    .sorted(Comparator.comparing((Proved p) -> p.proof().day()).reversed())
                    .toList();
        }

        private List<Moved> moves(MeasureRef ref) {
            return decided(kept).reversed().stream()
                    .flatMap(s -> s.matter() instanceof Matter.StateChange c && c.ref().equals(ref)
                            ? Optional.of(new Moved(c.to(), c.reason(), approvedOn(s))).stream()
                            : Optional.<Moved>empty().stream())
                    .toList();
        }

        private @Nullable Dated dated(MeasureRef ref) {
            return kept.promises().stream()
                    .flatMap(p -> p instanceof Promise.YearEnd y && y.ref().equals(ref)
                            ? Optional.of(y).stream()
                            : Optional.<Promise.YearEnd>empty().stream())
                    .findFirst()
                    .map(y -> Dated.of(y, confirmations(y), evidence(kept, ref), today))
                    .orElse(null);
        }

        private int confirmations(Promise.YearEnd promise) {
            return (int) kept.confirmed().stream()
                    .filter(c -> c.ref().equals(promise.ref()) && c.year() == promise.year())
                    .map(Kept.Confirmed::by)
                    .distinct()
                    .count();
        }

        private List<Beats> beats(MeasureRef ref, Set<Period> shown) {
            return kept.promises().stream()
                    .flatMap(p -> p instanceof Promise.Recurring r && r.ref().equals(ref)
                            ? Optional.of(Beats.of(r, kept.startsOn(), shown, today, calendar)).stream()
                            : Optional.<Beats>empty().stream())
                    .toList();
        }
    }
}
