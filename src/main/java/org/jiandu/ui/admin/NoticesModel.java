package org.jiandu.ui.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandu.access.StaffRoll;
import org.jiandu.attachment.Texts;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.Difference;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Editions;
import org.jiandu.notice.Editions.Brought;
import org.jiandu.notice.Editions.Outcome;
import org.jiandu.notice.Editions.Verdict;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.notice.Source;
import org.jiandu.notice.Withdrawals;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** The editions of notices as the reader may prepare or decide on them. */
@Component
class NoticesModel {
    private final Editions editions;
    private final Withdrawals withdrawals;
    private final Notices notices;
    private final Texts texts;
    private final StaffRoll staff;
    private final SignedIn signedIn;

    NoticesModel(Editions editions, Withdrawals withdrawals, Notices notices, Texts texts, StaffRoll staff, SignedIn signedIn) {
        this.editions = editions;
        this.withdrawals = withdrawals;
        this.notices = notices;
        this.texts = texts;
        this.staff = staff;
        this.signedIn = signedIn;
    }

    boolean mayEdit() {
        return Editions.mayEdit(signedIn.actor());
    }

    /** Another person decides. */
    boolean mayDecide(Edition edition) {
        return Editions.mayDecide(signedIn.actor()) && !signedIn.actor().id().equals(edition.course().madeBy());
    }

    boolean mayDecide(Withdrawals.Withdrawal asked) {
        return Editions.mayDecide(signedIn.actor()) && !signedIn.actor().id().equals(asked.by());
    }

    List<Edition> all() {
        return editions.all(signedIn.actor()).stream().filter(e -> e.state() != Edition.State.DISCARDED).toList();
    }

    Optional<Edition> find(Edition.Ref of) {
        return editions.find(of, signedIn.actor());
    }

    List<Notice> published() {
        return notices.all();
    }

    /** Whether it is what the public reads now. */
    boolean standing(Edition edition) {
        return edition.state() == Edition.State.PUBLISHED
                && notices.find(edition.slug()).isPresent()
                && notices.editions(edition.slug()).getFirst().number() == edition.number();
    }

    List<Withdrawals.Withdrawal> asked() {
        return withdrawals.asked(signedIn.actor());
    }

    /** The words of a document are taken out first; both are kept. */
    Outcome bring(String slug, String fileName, byte[] content, String note) {
        return switch (texts.read(fileName, content)) {
            case Texts.Refused(var why) -> new Outcome.Refused(List.of(why.at("file")));
            case Texts.Plain(var words) -> bring(new Brought(slug.strip(), fileName, Source.of(words), note));
            case Texts.Read(var words) ->
                bring(new Brought(
                        slug.strip(), fileName, Source.of(words.getBytes(StandardCharsets.UTF_8)), Source.of(content), note));
        };
    }

    private Outcome bring(Brought brought) {
        return editions.bring(brought, signedIn.actor());
    }

    Outcome revise(String slug, String note) {
        return editions.revise(slug, note, signedIn.actor());
    }

    Outcome decide(Edition.Ref of, int place, Verdict verdict) {
        return editions.decide(of, place, verdict, signedIn.actor());
    }

    Outcome acceptCertain(Edition.Ref of) {
        return editions.acceptCertain(of, signedIn.actor());
    }

    Outcome found(Edition.Ref of, int item, String printed, String right) {
        return editions.found(of, Correction.proposed(item, printed.strip(), right.strip(), Certainty.PROPOSED), signedIn.actor());
    }

    Outcome group(Edition.Ref of, int item, String theme) {
        return editions.group(of, item, theme, signedIn.actor());
    }

    Outcome link(Edition.Ref of, int item, ItemRef earlier) {
        return editions.link(of, item, earlier, signedIn.actor());
    }

    Outcome propose(Edition.Ref of) {
        return editions.propose(of, signedIn.actor());
    }

    Outcome publish(Edition.Ref of) {
        return editions.publish(of, signedIn.actor());
    }

    Outcome sendBack(Edition.Ref of, String reason) {
        return editions.sendBack(of, reason, signedIn.actor());
    }

    Outcome discard(Edition.Ref of) {
        return editions.discard(of, signedIn.actor());
    }

    Outcome askWithdrawal(String slug, String reason) {
        return withdrawals.ask(slug, reason, signedIn.actor());
    }

    Outcome withdraw(String slug) {
        return withdrawals.withdraw(slug, signedIn.actor());
    }

    /** What the public would read otherwise than now; empty for a notice that is new. */
    Optional<List<Difference>> changes(Edition edition) {
        return notices.find(edition.slug()).map(now -> Difference.between(now, edition.manuscript().read()));
    }

    /** Who made it, and when; the portal's own seeds have no name. */
    String made(Edition edition, String portal, Locale locale) {
        var by = edition.course().madeBy();
        return (by == null ? portal : name(by)) + " · " + CourtDates.moment(edition.course().madeAt(), locale);
    }

    String name(StaffId id) {
        return staff.find(id).map(StaffRoll.Member::name).orElse(id.value());
    }

    static List<Refusal> refusals(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons : List.of();
    }
}
