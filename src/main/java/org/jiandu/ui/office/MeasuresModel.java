package org.jiandu.ui.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandu.board.Board;
import org.jiandu.board.Hands;
import org.jiandu.board.Indicator;
import org.jiandu.board.Line;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Proof;
import org.jiandu.board.Reading;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.board.SiteColumn;
import org.jiandu.board.Submission;
import org.jiandu.board.Submission.Matter;
import org.jiandu.board.Task;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.ui.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The board at the desk: what waits, what to enter next, and the forms for it. */
@Component
class MeasuresModel {
    private static final int LABEL = 36;

    private final Board board;
    private final Notices notices;
    private final TicketModel.People people;
    private final SignedIn signedIn;
    private final MessageSource words;
    private final Clock clock;

    MeasuresModel(
            Board board, Notices notices, TicketModel.People people, SignedIn signedIn, MessageSource words, Clock clock) {
        this.board = board;
        this.notices = notices;
        this.people = people;
        this.signedIn = signedIn;
        this.words = words;
        this.clock = clock;
    }

    Actor.Staff me() {
        return signedIn.actor();
    }

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    /** Newest first. */
    List<Notice> notices() {
        return notices.all();
    }

    /** The one that is asked for, else the newest. */
    Optional<Reading> reading(String slug) {
        return board.read(slug).or(() -> notices().stream().findFirst().flatMap(n -> board.read(n.slug())));
    }

    List<Submission> waiting(Reading reading) {
        return board.waiting(reading.notice().slug(), me());
    }

    List<Submission> own(Reading reading) {
        return board.own(reading.notice().slug(), me());
    }

    List<Task> tasks(Reading reading) {
        return board.tasks(reading.notice().slug(), me());
    }

    /** What this person may enter something for. */
    List<Line> mine(Reading reading) {
        var who = me();
        return reading.lines().stream().filter(l -> Hands.enters(who, l.named().block())).toList();
    }

    /** A 年底前 whose year this person may stand for and that still wants somebody. */
    List<Line> years(Reading reading) {
        var who = me();
        return reading.lines().stream()
                .filter(l -> l.yearEnd() != null && !l.yearEnd().confirmed() && Hands.confirmsYears(who, l.named().block()))
                .toList();
    }

    List<Period> periods(Line line) {
        var shown = line.proofs().stream().map(p -> p.proof().period()).toList();
        return board.periods(line.ref()).stream().filter(p -> !shown.contains(p)).toList();
    }

    List<Refusal> enter(MeasureRef ref, Proof.Draft draft) {
        return board.enter(ref, draft, me());
    }

    List<Refusal> propose(MeasureRef ref, MeasureState to, String reason) {
        return board.propose(ref, to, reason, me());
    }

    List<Refusal> approve(Submission one) {
        return board.approve(one.id(), me());
    }

    List<Refusal> sendBack(Submission one, String reason) {
        return board.sendBack(one.id(), reason, me());
    }

    List<Refusal> confirm(Line line) {
        var dated = line.yearEnd();
        return dated == null ? List.of() : board.confirmYear(line.ref(), dated.promise().year(), me());
    }

    List<Refusal> start(Reading reading, LocalDate from) {
        return board.start(reading.notice().slug(), from, me());
    }

    List<Refusal> checked(Reading reading, SiteColumn.Checked check) {
        return board.checked(reading.notice().slug(), check, me());
    }

    List<Refusal> figure(Reading reading, String indicator, Indicator.Draft draft) {
        return board.figure(reading.notice().slug(), indicator, draft, me());
    }

    Optional<Board.Saved> file(Submission one) {
        return board.file(one.id(), me());
    }

    /** States a change may lead to. */
    List<MeasureState> states() {
        return Arrays.stream(MeasureState.values()).filter(s -> s != MeasureState.NOT_STATED).toList();
    }

    String who(StaffId id) {
        return people.name(id);
    }

    /** 「第 21 项 刑事庭 二是 每月组织法官相互评查…」 */
    String name(Line line, Locale locale) {
        var measure = line.named().measure();
        var unit = line.named().block().printedDepartment();
        var text = measure.text().corrected();
        return words.getMessage(
                "office.measures.name",
                new Object[] {
                    line.item().ordinal(), unit == null ? "" : unit, measure.marker() == null ? "" : measure.marker(),
                    text.length() <= LABEL ? text : text.substring(0, LABEL) + "…"
                },
                locale);
    }

    String about(Reading reading, Matter matter, Locale locale) {
        return switch (matter) {
            case Matter.Evidence e -> name(reading, e.ref(), locale);
            case Matter.StateChange c -> name(reading, c.ref(), locale);
            case Matter.IndicatorFigure f -> reading.indicators().stream()
                    .filter(i -> i.indicator().code().equals(f.indicator()))
                    .findFirst()
                    .map(i -> i.indicator().name())
                    .orElse(f.indicator());
        };
    }

    private String name(Reading reading, MeasureRef ref, Locale locale) {
        return reading.line(ref).map(l -> name(l, locale)).orElse(ref.path());
    }

    String period(Period period, Locale locale) {
        return words.getMessage(
                "board.period",
                new Object[] {CourtDates.formal(period.first(), locale), CourtDates.formal(period.last(), locale)}, locale);
    }
}
