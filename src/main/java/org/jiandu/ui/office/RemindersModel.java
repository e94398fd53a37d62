package org.jiandu.ui.office;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffContacts.Contact;
import org.jiandu.access.StaffContacts.Digest;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.court.Court;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.reminder.DutyRoster;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** How whoever is signed in is reminded. */
@Component
class RemindersModel {
    private final StaffContacts contacts;
    private final DutyRoster roster;
    private final StaffRoll staff;
    private final Court court;
    private final SignedIn signedIn;
    private final Clock clock;

    RemindersModel(
            StaffContacts contacts, DutyRoster roster, StaffRoll staff, Court court, SignedIn signedIn, Clock clock) {
        this.contacts = contacts;
        this.roster = roster;
        this.staff = staff;
        this.court = court;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    Contact mine() {
        return contacts.of(signedIn.actor().id());
    }

    Optional<String> onDuty() {
        return roster.on(CourtZone.dayOf(clock.instant())).flatMap(staff::find).map(Member::name);
    }

    List<Refusal> change(String email, Digest digest) {
        return contacts.change(email, digest, signedIn.actor());
    }

    /** The new address, for this once; from the root of the portal where its public address is not set. */
    String renew() {
        return court.settings().publicUrl() + "/calendar/" + contacts.renewFeed(signedIn.actor()) + ".ics";
    }

    void revoke() {
        contacts.revokeFeed(signedIn.actor());
    }
}
