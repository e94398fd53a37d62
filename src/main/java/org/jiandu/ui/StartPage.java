package org.jiandu.ui;

import java.net.URI;
import java.util.Set;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody begins after signing in: who decides, with what waits for them; everybody else with the list. */
@RestController
class StartPage {
    static final String PATH = "/office/start";
    private static final Set<Role> DECIDING = Set.of(Role.LEADER, Role.PRESIDENT, Role.DELEGATE);

    private final SignedIn signedIn;

    StartPage(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GetMapping(PATH)
    ResponseEntity<Void> start() {
        var first = signedIn.member().map(Member::roles).map(StartPage::first).orElse("/office");
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(first)).build();
    }

    static String first(Set<Role> roles) {
        return roles.stream().anyMatch(DECIDING::contains) ? "/office/decisions" : "/office";
    }
}
