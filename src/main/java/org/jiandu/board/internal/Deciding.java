package org.jiandu.board.internal;

import java.util.List;
import java.util.Optional;
import org.jiandu.board.Hands;
import org.jiandu.board.Submission;
import org.jiandu.board.Submission.Decision;
import org.jiandu.board.Submission.Matter;
import org.jiandu.board.internal.BoardActs.Held;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The yes or no of somebody who did not write it. */
@Component
class Deciding {
    private final BoardActs acts;
    private final JdbcSubmissions rows;

    Deciding(BoardActs acts, JdbcSubmissions rows) {
        this.acts = acts;
        this.rows = rows;
    }

    @Transactional
    public List<Refusal> approve(String id, Actor actor) {
        return decide(id, actor, true, "");
    }

    @Transactional
    public List<Refusal> sendBack(String id, String reason, Actor actor) {
        return decide(id, actor, false, reason.strip());
    }

    private List<Refusal> decide(String id, Actor actor, boolean approved, String answer) {
        var held = rows.noticeOf(id).flatMap(acts::hold);
        var no = held.isEmpty()
                ? Optional.of(Refusal.of("board.refused.decided"))
                : fault(held.get(), id, actor, approved, answer);
        if (no.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return List.of(no.get());
        }
        var one = waiting(held.get(), id).orElseThrow();
        var staff = (Actor.Staff) actor;
        var decision = new Decision(staff.id(), acts.now(), approved, answer);
        if (!rows.decide(id, decision)) {
            return List.of(Refusal.of("board.refused.decided"));
        }
        acts.decided(one, decision, staff.department());
        return List.of();
    }

    private static Optional<Refusal> fault(Held held, String id, Actor actor, boolean approved, String answer) {
        if (!(actor instanceof Actor.Staff staff) || !Hands.decides(staff)) {
            return Optional.of(Refusal.of("board.refused.decide.role"));
        }
        var one = waiting(held, id);
        if (one.isEmpty()) {
            return Optional.of(Refusal.of("board.refused.decided"));
        }
        if (one.get().by().equals(staff.id())) {
            return Optional.of(Refusal.of("board.refused.own"));
        }
        if (!approved) {
            return Filing.reasonFault(answer, "board.refused.answer");
        }
        return one.get().matter() instanceof Matter.StateChange change ? Filing.stateFault(held, change) : Optional.empty();
    }

    private static Optional<Submission> waiting(Held held, String id) {
        return held.kept().submissions().stream().filter(s -> s.id().equals(id) && s.waits()).findFirst();
    }
}
