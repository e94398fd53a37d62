package org.jiandu.ui.admin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.StaffRoll;
import org.jiandu.calendar.Alarm;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.Change;
import org.jiandu.calendar.Revision;
import org.jiandu.calendar.Revision.State;
import org.jiandu.calendar.Revisions;
import org.jiandu.calendar.Revisions.Outcome;
import org.jiandu.calendar.Typing;
import org.jiandu.deadline.Recounts;
import org.jiandu.deadline.Recounts.Dry;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.StaffId;
import org.jiandu.ui.MenuMark;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** Revisions of the calendar as the reader may propose and decide them, and whether next year is missing. */
@Component
class RevisionsModel implements MenuMark {
    private final Revisions revisions;
    private final Recounts recounts;
    private final Calendars calendars;
    private final StaffRoll staff;
    private final SignedIn signedIn;
    private final Clock clock;

    RevisionsModel(
            Revisions revisions, Recounts recounts, Calendars calendars, StaffRoll staff, SignedIn signedIn, Clock clock) {
        this.revisions = revisions;
        this.recounts = recounts;
        this.calendars = calendars;
        this.staff = staff;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    boolean mayPropose() {
        return Revisions.mayPropose(signedIn.actor());
    }

    /** Another person decides. */
    boolean mayDecide(Revision revision) {
        return Revisions.mayDecide(signedIn.actor()) && !own(revision);
    }

    boolean own(Revision revision) {
        return signedIn.actor().id().equals(revision.proposedBy());
    }

    List<Revision> open() {
        return revisions.all().stream().filter(r -> r.state() == State.PROPOSED).toList();
    }

    List<Revision> decided() {
        return revisions.all().stream().filter(r -> r.state() != State.PROPOSED).limit(20).toList();
    }

    Outcome propose(Typing typed) {
        return revisions.propose(typed, signedIn.actor());
    }

    Outcome adopt(int number) {
        return revisions.adopt(number, signedIn.actor());
    }

    Outcome sendBack(int number, String reason) {
        return revisions.sendBack(number, reason, signedIn.actor());
    }

    Outcome withdraw(int number) {
        return revisions.withdraw(number, signedIn.actor());
    }

    Optional<Change> change(int number) {
        return revisions.change(number);
    }

    /** Before it is decided what would move, afterwards what did. */
    Optional<Dry> moves(int number) {
        var actor = signedIn.actor();
        return recounts.dry(number, actor).or(() -> recounts.done(number, actor));
    }

    String name(StaffId id) {
        return staff.find(id).map(StaffRoll.Member::name).orElse(id.value());
    }

    /** For those who may act; the rest cannot help it. */
    Alarm alarm() {
        return alarm(signedIn.actor());
    }

    private Alarm alarm(Actor.Staff actor) {
        return Revisions.mayPropose(actor)
                ? Alarm.on(CourtZone.dayOf(clock.instant()), calendars.current())
                : Alarm.NONE;
    }

    String missingYear() {
        return Integer.toString(Alarm.year(CourtZone.dayOf(clock.instant()), calendars.current()));
    }

    @Override
    public String path() {
        return "office/calendar";
    }

    @Override
    public Optional<Mark> on(Actor.Staff actor) {
        var alarm = alarm(actor);
        return alarm == Alarm.NONE
                ? Optional.empty()
                : Optional.of(new Mark("calendar.mark." + alarm.name(), alarm == Alarm.RED));
    }
}
