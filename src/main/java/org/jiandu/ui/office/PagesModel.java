package org.jiandu.ui.office;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.StaffRoll;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.pages.Draft;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Pages.Proposal;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** The guidance pages at the desk: how fresh each is, what is proposed, and what this person may do about it. */
@Component
class PagesModel {
    private final Pages pages;
    private final Court court;
    private final StaffRoll staff;
    private final SignedIn signedIn;
    private final Clock clock;

    PagesModel(Pages pages, Court court, StaffRoll staff, SignedIn signedIn, Clock clock) {
        this.pages = pages;
        this.court = court;
        this.staff = staff;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    List<Page> all() {
        return pages.all();
    }

    Optional<Page> find(String slug) {
        return pages.find(slug);
    }

    Optional<Proposal> open(Page page) {
        return pages.open(page.slug());
    }

    /** Those that somebody has decided on, newest first. */
    List<Proposal> past(Page page) {
        return pages.proposals(page.slug()).stream().filter(p -> p.decidedAt() != null).toList();
    }

    boolean stale(Page page) {
        return page.stale(CourtZone.dayOf(clock.instant()));
    }

    CourtSettings court() {
        return court.settings();
    }

    boolean mayWrite() {
        return Pages.mayWrite(signedIn.actor());
    }

    boolean mayDecide(Proposal proposal) {
        return Pages.mayDecide(signedIn.actor()) && !own(proposal);
    }

    boolean own(Proposal proposal) {
        return proposal.by().equals(signedIn.actor().id());
    }

    String person(StaffId id) {
        return staff.find(id).map(StaffRoll.Member::name).orElse(id.value());
    }

    Optional<Draft> kept(Page page) {
        return pages.kept(page.slug(), signedIn.actor());
    }

    /** Also forgets it again where everything is as it is read now. */
    void keep(Page page, Draft typed) {
        if (typed.wording().equals(page.version().wording()) && typed.change().isBlank()) {
            drop(page);
        } else {
            pages.keep(typed, signedIn.actor());
        }
    }

    void drop(Page page) {
        pages.drop(page.slug(), signedIn.actor());
    }

    List<Refusal> propose(Draft draft) {
        return pages.propose(draft, signedIn.actor());
    }

    List<Refusal> approve(Proposal proposal) {
        return pages.approve(proposal.id(), signedIn.actor());
    }

    List<Refusal> sendBack(Proposal proposal, String reason) {
        return pages.sendBack(proposal.id(), reason, signedIn.actor());
    }

    List<Refusal> takeBack(Proposal proposal) {
        return pages.takeBack(proposal.id(), signedIn.actor());
    }

    List<Refusal> checked(Page page) {
        return pages.checked(page.slug(), page.version().number(), signedIn.actor());
    }
}
