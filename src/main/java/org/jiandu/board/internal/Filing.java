package org.jiandu.board.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jiandu.attachment.Upload;
import org.jiandu.attachment.Vetting;
import org.jiandu.attachment.Vetting.Vetted;
import org.jiandu.board.Hands;
import org.jiandu.board.Indicator;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Proof;
import org.jiandu.board.Reading;
import org.jiandu.board.Submission;
import org.jiandu.board.Submission.FileNote;
import org.jiandu.board.Submission.Matter;
import org.jiandu.board.internal.BoardActs.Held;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Sha256;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Handing in: evidence, changes of state, figures. Nothing of it is public before somebody else approves it. */
@Component
class Filing {
    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 500;

    private final BoardActs acts;
    private final JdbcSubmissions rows;
    private final Vetting vetting;
    private final TransactionTemplate transaction;

    Filing(BoardActs acts, JdbcSubmissions rows, Vetting vetting, PlatformTransactionManager transactions) {
        this.acts = acts;
        this.rows = rows;
        this.vetting = vetting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The file is looked into before anything is held: it may take seconds. */
    List<Refusal> enter(MeasureRef measure, Proof.Draft draft, Actor actor) {
        var faults = within(() -> check(measure, draft, actor));
        if (!faults.isEmpty()) {
            return faults;
        }
        return switch (vetted(draft.file())) {
            case null -> within(() -> evidence(measure, draft, actor, null));
            case Vetted.Refused(var why) -> List.of(why.at("file"));
            case Vetted.Clean clean -> within(() -> evidence(measure, draft, actor, clean));
        };
    }

    private @Nullable Vetted vetted(@Nullable Upload file) {
        return file == null ? null : vetting.vet(file);
    }

    private List<Refusal> within(java.util.function.Supplier<List<Refusal>> act) {
        return transaction.execute(status -> {
            var faults = act.get();
            if (!faults.isEmpty()) {
                status.setRollbackOnly();
            }
            return faults;
        });
    }

    private List<Refusal> check(MeasureRef measure, Proof.Draft draft, Actor actor) {
        return acts.hold(measure.of().notice())
                .map(held -> faults(held, measure, draft, actor))
                .orElseGet(Filing::unknown);
    }

    private List<Refusal> faults(Held held, MeasureRef measure, Proof.Draft draft, Actor actor) {
        return enters(held, measure, actor)
                .map(List::of)
                .orElseGet(() -> {
                    var today = CourtZone.dayOf(acts.now());
                    var kept = held.kept();
                    return draft.faults(
                            today, new HashSet<>(BoardDesk.open(kept.promises(), measure, kept.startsOn(), today)));
                });
    }

    private List<Refusal> evidence(MeasureRef measure, Proof.Draft draft, Actor actor, Vetted.@Nullable Clean file) {
        var held = acts.hold(measure.of().notice()).orElseThrow();
        var faults = faults(held, measure, draft, actor);
        if (!faults.isEmpty()) {
            return faults;
        }
        var note = file == null ? null : new FileNote(file.name(), file.type(), file.content().length);
        var one = submission(held, new Matter.Evidence(measure, draft.proof(), note), (Actor.Staff) actor);
        rows.add(one);
        if (file != null) {
            rows.addFile(one.id(), file);
        }
        acts.handedIn(one, file == null ? List.of() : List.of(Sha256.hex(file.content())));
        return List.of();
    }

    List<Refusal> propose(MeasureRef measure, MeasureState to, String reason, Actor actor) {
        return within(() -> acts.hold(measure.of().notice())
                .map(held -> propose(held, new Matter.StateChange(measure, to, reason.strip()), actor))
                .orElseGet(Filing::unknown));
    }

    private List<Refusal> propose(Held held, Matter.StateChange change, Actor actor) {
        var no = enters(held, change.ref(), actor)
                .or(() -> stateFault(held, change))
                .or(() -> reasonFault(change.reason(), "board.refused.reason"));
        if (no.isPresent()) {
            return List.of(no.get());
        }
        var one = submission(held, change, (Actor.Staff) actor);
        if (!rows.add(one)) {
            return List.of(Refusal.of("board.refused.state.waits").at("state"));
        }
        acts.handedIn(one, List.of());
        return List.of();
    }

    /** Asked when it is proposed and again when it is approved. */
    static Optional<Refusal> stateFault(Held held, Matter.StateChange change) {
        return state(held, change.ref()).refusal(change.to(), Reading.evidence(held.kept(), change.ref()));
    }

    private static MeasureState state(Held held, MeasureRef ref) {
        var state = MeasureState.NOT_STATED;
        for (var one : Reading.decided(held.kept())) {
            if (one.matter() instanceof Matter.StateChange c && c.ref().equals(ref)) {
                state = c.to();
            }
        }
        return state;
    }

    static Optional<Refusal> reasonFault(String reason, String key) {
        return reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON
                ? Optional.of(Refusal.of(key, SHORTEST_REASON, LONGEST_REASON).at("reason"))
                : Optional.empty();
    }

    List<Refusal> figure(String notice, String code, Indicator.Draft draft, Actor actor) {
        return within(() -> acts.hold(notice)
                .flatMap(held -> held.kept().indicators().stream()
                        .filter(i -> i.code().equals(code))
                        .findFirst()
                        .map(indicator -> figure(held, indicator, draft, actor)))
                .orElseGet(Filing::unknown));
    }

    private List<Refusal> figure(Held held, Indicator indicator, Indicator.Draft draft, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Hands.entersFigures(staff)) {
            return List.of(Refusal.of("board.refused.figure.role"));
        }
        var faults = draft.faults(indicator);
        if (!faults.isEmpty()) {
            return faults;
        }
        var one = submission(
                held, new Matter.IndicatorFigure(indicator.code(), draft.period(), draft.figure(indicator)), staff);
        rows.add(one);
        acts.handedIn(one, List.of());
        return List.of();
    }

    private Submission submission(Held held, Matter matter, Actor.Staff by) {
        return new Submission(BoardActs.fresh(), held.notice().slug(), matter, by.department(), by.id(), acts.now(), null);
    }

    /** Why this person may not hand in anything for this measure. */
    private static Optional<Refusal> enters(Held held, MeasureRef measure, Actor actor) {
        var block = held.measure(measure).map(Notice.Named::block);
        if (block.isEmpty()) {
            return Optional.of(Refusal.of("board.refused.unknown"));
        }
        return actor instanceof Actor.Staff staff && Hands.enters(staff, block.get())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        block.get().department() == null ? "board.refused.enter.editor" : "board.refused.enter.unit"));
    }

    static List<Refusal> unknown() {
        return List.of(Refusal.of("board.refused.unknown"));
    }
}
