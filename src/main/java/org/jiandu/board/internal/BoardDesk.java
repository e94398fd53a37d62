package org.jiandu.board.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiandu.board.Board;
import org.jiandu.board.Hands;
import org.jiandu.board.Indicator;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Promise;
import org.jiandu.board.Proof;
import org.jiandu.board.Reading;
import org.jiandu.board.Rhythm.Period;
import org.jiandu.board.SiteColumn;
import org.jiandu.board.Submission;
import org.jiandu.board.Submission.Matter;
import org.jiandu.board.Task;
import org.jiandu.calendar.Calendars;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.MeasureRef;
import org.springframework.stereotype.Service;

/** The desk of the board: reads it, and hands each act to whoever does it. */
@Service
class BoardDesk implements Board {
    private final BoardMemory memory;
    private final JdbcSubmissions submissions;
    private final Filing filing;
    private final Deciding deciding;
    private final Keeping keeping;
    private final Calendars calendars;

    BoardDesk(
            BoardMemory memory, JdbcSubmissions submissions, Filing filing, Deciding deciding, Keeping keeping,
            Calendars calendars) {
        this.memory = memory;
        this.submissions = submissions;
        this.filing = filing;
        this.deciding = deciding;
        this.keeping = keeping;
        this.calendars = calendars;
    }

    @Override
    public Optional<Reading> read(String notice) {
        return memory.of(notice).map(BoardMemory.Known::reading);
    }

    @Override
    public Optional<Saved> file(String id, Actor actor) {
        return submissions.file(id)
                .filter(f -> actor instanceof Actor.Staff || (f.approved() && readable(id)))
                .map(JdbcSubmissions.File::saved);
    }

    /** With a notice that was withdrawn its evidence is gone, too. */
    private boolean readable(String id) {
        return submissions.noticeOf(id).flatMap(memory::of).isPresent();
    }

    @Override
    public List<Refusal> enter(MeasureRef measure, Proof.Draft draft, Actor actor) {
        return filing.enter(measure, draft, actor);
    }

    @Override
    public List<Refusal> propose(MeasureRef measure, MeasureState to, String reason, Actor actor) {
        return filing.propose(measure, to, reason, actor);
    }

    @Override
    public List<Refusal> figure(String notice, String indicator, Indicator.Draft draft, Actor actor) {
        return filing.figure(notice, indicator, draft, actor);
    }

    @Override
    public List<Refusal> approve(String id, Actor actor) {
        return deciding.approve(id, actor);
    }

    @Override
    public List<Refusal> sendBack(String id, String reason, Actor actor) {
        return deciding.sendBack(id, reason, actor);
    }

    @Override
    public List<Refusal> confirmYear(MeasureRef measure, int year, Actor actor) {
        return keeping.confirmYear(measure, year, actor);
    }

    @Override
    public List<Refusal> start(String notice, LocalDate from, Actor actor) {
        return keeping.start(notice, from, actor);
    }

    @Override
    public List<Refusal> checked(String notice, SiteColumn.Checked check, Actor actor) {
        return keeping.checked(notice, check, actor);
    }

    @Override
    public List<Submission> waiting(String notice, Actor.Staff who) {
        return memory.of(notice).map(known -> known.kept().submissions()).orElse(List.of()).stream()
                .filter(s -> s.waits() && Hands.decides(who) && !s.by().equals(who.id()))
                .toList();
    }

    @Override
    public List<Submission> own(String notice, Actor.Staff who) {
        return memory.of(notice).map(known -> known.kept().submissions().stream()
                        .filter(s -> !s.approved() && enters(known.reading(), s.matter(), who))
                        .sorted(Comparator.comparing(Submission::at).reversed())
                        .toList())
                .orElse(List.of());
    }

    private static boolean enters(Reading reading, Matter matter, Actor.Staff who) {
        return switch (matter) {
            case Matter.Evidence e -> enters(reading, e.ref(), who);
            case Matter.StateChange c -> enters(reading, c.ref(), who);
            case Matter.IndicatorFigure _ -> Hands.entersFigures(who);
        };
    }

    private static boolean enters(Reading reading, MeasureRef ref, Actor.Staff who) {
        return reading.line(ref).filter(l -> Hands.enters(who, l.named().block())).isPresent();
    }

    @Override
    public List<Task> tasks(String notice, Actor.Staff who) {
        return memory.of(notice)
                .map(known -> Task.of(known.reading(), known.kept(), who, calendars.current()))
                .orElse(List.of());
    }

    @Override
    public List<Period> periods(MeasureRef measure) {
        return memory.of(measure.of().notice())
                .map(known -> open(known.kept().promises(), measure, known.kept().startsOn(), known.reading().today()))
                .orElse(List.of());
    }

    static List<Period> open(
            List<Promise> promises, MeasureRef measure, @org.jspecify.annotations.Nullable LocalDate start, LocalDate today) {
        return start == null
                ? List.of()
                : promises.stream()
                        .filter(p -> p.ref().equals(measure))
                        .flatMap(p -> p instanceof Promise.Recurring r
                                ? r.rhythm().periods(start, today).reversed().stream()
                                : java.util.stream.Stream.<Period>empty())
                        .toList();
    }
}
