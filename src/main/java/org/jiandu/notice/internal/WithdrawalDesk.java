package org.jiandu.notice.internal;

import java.time.Clock;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Editions;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.notice.Withdrawals;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which a published notice is taken back; its editions stay on record, and a tombstone says why. */
@Service
class WithdrawalDesk implements Withdrawals {
    private final JdbcNotices rows;
    private final NoticeDesk notices;
    private final Trail trail;
    private final NoticeActs acts;
    private final Clock clock;

    WithdrawalDesk(JdbcNotices rows, NoticeDesk notices, Trail trail, NoticeActs acts, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.trail = trail;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome ask(String slug, String reason, Actor actor) {
        var no = EditionDesk.editor(actor);
        if (no.isPresent()) {
            return no.get();
        }
        var words = reason.strip();
        if (words.length() < 5 || words.length() > EditionDesk.LONGEST) {
            return EditionDesk.refused(Refusal.of("notice.refused.reason", EditionDesk.LONGEST).at("reason"));
        }
        rows.lock(slug);
        if (!rows.askWithdrawal(slug, words, EditionDesk.id(actor))) {
            return EditionDesk.refused(Refusal.of("notice.refused.unknown"));
        }
        return new Outcome.Done(told(slug, EditionDesk.id(actor), "notice_withdrawal_asked", words));
    }

    @Override
    @Transactional
    public Outcome withdraw(String slug, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Editions.mayDecide(staff)) {
            return EditionDesk.refused(Refusal.of("notice.refused.decide.role"));
        }
        rows.lock(slug);
        var asked = rows.withdrawals().stream().filter(w -> w.slug().equals(slug) && w.at() == null).findFirst();
        if (asked.isEmpty()) {
            return EditionDesk.refused(Refusal.of("notice.refused.decided"));
        }
        if (asked.get().by().equals(staff.id())) {
            return EditionDesk.refused(Refusal.of("notice.refused.own"));
        }
        rows.withdraw(slug, staff.id(), clock.instant());
        notices.forgetAfterwards();
        return new Outcome.Done(told(slug, staff.id(), "notice_withdrawn", asked.get().reason()));
    }

    private Edition.Ref told(String slug, StaffId by, String act, String reason) {
        var of = new Edition.Ref(slug, rows.published(slug).getFirst().number());
        trail.append(acts.of(of, clock.instant(), by, act).committing("reason", Content.BODY, reason));
        return of;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Withdrawal> asked(Actor actor) {
        return EditionDesk.concerns(actor)
                ? rows.withdrawals().stream()
                        .filter(w -> w.at() == null)
                        .map(w -> new Withdrawal(w.slug(), w.reason(), w.by()))
                        .toList()
                : List.of();
    }
}
