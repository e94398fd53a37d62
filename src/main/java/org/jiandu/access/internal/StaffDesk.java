package org.jiandu.access.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jiandu.access.PasswordRules;
import org.jiandu.access.RolePairs;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.trail.Trail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which members of staff are admitted and changed. */
@Service
class StaffDesk implements StaffRoll {
    private final JdbcStaff rows;
    private final StaffRules rules;
    private final PasswordEncoder encoder;
    private final FirstPassword first;
    private final Patience patience;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffDesk(
            JdbcStaff rows, StaffRules rules, PasswordEncoder encoder, FirstPassword first, Patience patience,
            Trail trail, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.encoder = encoder;
        this.first = first;
        this.patience = patience;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Member> all() {
        return rows.all().stream().map(JdbcStaff.Kept::member).toList();
    }

    @Override
    public Optional<Member> find(StaffId id) {
        return rows.find(id).map(JdbcStaff.Kept::member);
    }

    @Override
    public Optional<Member> byLogin(String login) {
        return rows.byLogin(login).map(JdbcStaff.Kept::member);
    }

    @Override
    public Optional<Actor.Staff> actor(String login) {
        return byLogin(login)
                .filter(m -> !m.suspended())
                .map(m -> today(m, rows.stoodInFor(m.id(), CourtZone.dayOf(clock.instant()))));
    }

    @Override
    public List<Present> present() {
        var day = CourtZone.dayOf(clock.instant());
        var all = all();
        return all.stream()
                .filter(m -> !m.suspended())
                .map(m -> new Present(
                        m, today(m, all.stream().filter(a -> a.away(day) && m.id().equals(a.standIn())).toList())))
                .toList();
    }

    /** With the roles of those who are away and named this person, as long as no pair is formed that is kept apart. */
    private static Actor.Staff today(Member member, List<Member> stoodInFor) {
        // a pair that is kept apart may stand in the rows by another hand: then no role counts
        var own = RolePairs.allowed(member.roles()) ? member.roles() : Set.<Role>of();
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(own);
        var standsFor = new HashSet<StaffId>();
        for (var away : stoodInFor) {
            var both = EnumSet.noneOf(Role.class);
            both.addAll(roles);
            both.addAll(away.roles());
            boolean sameDesk = !away.roles().contains(Role.HANDLER) || away.department().equals(member.department());
            if (!away.suspended() && sameDesk && RolePairs.allowed(both)) {
                roles.addAll(away.roles());
                standsFor.add(away.id());
            }
        }
        return new Actor.Staff(member.id(), member.department(), roles, standsFor);
    }

    @Override
    @Transactional
    public StaffOutcome admit(String login, String name, DepartmentCode department, Set<Role> roles, Actor by) {
        return admit(new Newcomer(login, name, department, roles), by, Optional.empty());
    }

    /** Somebody who is to be admitted. */
    record Newcomer(String login, String name, DepartmentCode department, Set<Role> roles) {}

    /** @param published the password of the demonstration; empty: a one-time password is made */
    @Transactional
    StaffOutcome admit(Newcomer who, Actor by, Optional<String> published) {
        var faults = rules.admission(who.login(), who.name(), who.department(), who.roles(), by);
        if (!faults.isEmpty()) {
            return new StaffOutcome.Refused(faults);
        }
        var id = new StaffId("a_" + UUID.randomUUID().toString().replace("-", ""));
        var password = published.orElseGet(() -> OneTimePassword.draw(random));
        var member = new Member(
                id, who.login(), who.name().strip(), who.department(), who.roles(), false, published.isEmpty(), null, null, null);
        if (!rows.admit(member, encoder.encode(password), published.isPresent())) {
            return refused("access.refused.loginTaken", "login");
        }
        trail.open(id.value());
        trail.append(StaffEntries.admitted(member, clock.instant(), by));
        return new StaffOutcome.Done(member, published.isPresent() ? "" : password);
    }

    @Override
    @Transactional
    public StaffOutcome change(StaffId id, DepartmentCode department, Set<Role> roles, Actor by) {
        return of(id, member -> {
            var faults = rules.change(member, department, roles, by);
            if (!faults.isEmpty()) {
                return new StaffOutcome.Refused(faults);
            }
            if (!member.department().equals(department) || !member.roles().equals(roles)) {
                rows.change(id, department, roles);
                trail.append(StaffEntries.changed(id, department, roles, clock.instant(), by));
            }
            return done(id, "");
        });
    }

    @Override
    @Transactional
    public StaffOutcome reset(StaffId id, Actor by) {
        return of(id, member -> {
            var faults = rules.onAnother(member, by);
            if (!faults.isEmpty()) {
                return new StaffOutcome.Refused(faults);
            }
            var password = OneTimePassword.draw(random);
            rows.password(id, encoder.encode(password), true);
            trail.append(StaffEntries.plain(id, "password_reset", clock.instant(), by));
            return done(id, password);
        });
    }

    @Override
    @Transactional
    public StaffOutcome suspend(StaffId id, Actor by) {
        return suspended(id, true, by);
    }

    @Override
    @Transactional
    public StaffOutcome restore(StaffId id, Actor by) {
        return suspended(id, false, by);
    }

    private StaffOutcome suspended(StaffId id, boolean wanted, Actor by) {
        return of(id, member -> {
            var faults = rules.onAnother(member, by);
            if (!faults.isEmpty()) {
                return new StaffOutcome.Refused(faults);
            }
            if (member.suspended() != wanted) {
                rows.suspended(id, wanted);
                trail.append(StaffEntries.plain(id, wanted ? "staff_suspended" : "staff_restored", clock.instant(), by));
            }
            return done(id, "");
        });
    }

    @Override
    @Transactional
    public StaffOutcome leave(StaffId id, Leave leave, Actor by) {
        return of(id, member -> {
            var faults = rules.leave(member, leave, leave.standIn() == null ? Optional.empty() : find(leave.standIn()), by);
            if (!faults.isEmpty()) {
                return new StaffOutcome.Refused(faults);
            }
            rows.leave(id, leave);
            trail.append(StaffEntries.leave(id, leave, clock.instant(), by));
            return done(id, "");
        });
    }

    @Override
    @Transactional
    public StaffOutcome changePassword(String login, String current, String wanted) {
        var found = rows.byLogin(login).flatMap(k -> rows.lock(k.member().id()));
        if (found.isEmpty() || found.get().member().suspended()) {
            return refused("access.refused.unknown", "current");
        }
        var member = found.get().member();
        var faults = rules.password(wanted, current, member.login());
        if (!faults.isEmpty()) {
            return new StaffOutcome.Refused(faults);
        }
        var waiting = patience.left(login, "own");
        if (!waiting.isZero()) {
            var seconds = waiting.toSeconds() + 1;
            return new StaffOutcome.Refused(List.of(Refusal.of("access.refused.wait", seconds).at("current")));
        }
        if (!encoder.matches(PasswordRules.normalised(current), found.get().hash())) {
            patience.failed(login, "own");
            return refused("access.refused.currentPassword", "current");
        }
        rows.password(member.id(), encoder.encode(PasswordRules.normalised(wanted)), false);
        trail.append(StaffEntries.ownPassword(member.id(), clock.instant()));
        patience.succeeded(login, "own");
        first.deleteAfterCommit(login);
        return done(member.id(), "");
    }

    private StaffOutcome of(StaffId id, Function<Member, StaffOutcome> act) {
        return rows.lock(id)
                .map(kept -> act.apply(kept.member()))
                .orElseGet(() -> refused("access.refused.unknown", ""));
    }

    private StaffOutcome done(StaffId id, String oneTimePassword) {
        return new StaffOutcome.Done(rows.find(id).orElseThrow().member(), oneTimePassword);
    }

    private static StaffOutcome refused(String key, String field) {
        var refusal = Refusal.of(key);
        return new StaffOutcome.Refused(List.of(field.isEmpty() ? refusal : refusal.at(field)));
    }
}
