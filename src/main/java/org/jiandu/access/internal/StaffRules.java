package org.jiandu.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiandu.access.PasswordRules;
import org.jiandu.access.RolePairs;
import org.jiandu.access.StaffRoll.Leave;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every "no" of the staff desk, all reasons at once. */
@Component
class StaffRules {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int NAME_MOST = 60;

    private final JdbcDepartments departments;
    private final Clock clock;
    private final Set<String> common;

    StaffRules(JdbcDepartments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
        this.common = common();
    }

    List<Refusal> admission(String login, String name, DepartmentCode department, Set<Role> roles, Actor by) {
        var faults = administration(by);
        if (!LOGIN.matcher(login).matches()) {
            faults.add(Refusal.of("access.refused.login").at("login"));
        }
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > NAME_MOST || plain.chars().anyMatch(Character::isISOControl)) {
            faults.add(Refusal.of("access.refused.name", NAME_MOST).at("name"));
        }
        faults.addAll(place(department, roles));
        return faults;
    }

    List<Refusal> change(Member member, DepartmentCode department, Set<Role> roles, Actor by) {
        var faults = onAnother(member, by);
        faults.addAll(place(department, roles));
        return faults;
    }

    /** What an administrator may do to others and never to themselves. */
    List<Refusal> onAnother(Member member, Actor by) {
        var faults = administration(by);
        if (by instanceof Actor.Staff staff && staff.id().equals(member.id())) {
            faults.add(Refusal.of("access.refused.self"));
        }
        return faults;
    }

    /** @param standIn the member named to stand in; empty where nobody is named or the one named is unknown */
    List<Refusal> leave(Member away, Leave leave, Optional<Member> standIn, Actor by) {
        var faults = administration(by);
        var from = leave.from();
        var to = leave.to();
        if ((from == null) != (to == null)) {
            faults.add(Refusal.of("access.refused.leaveHalf").at(from == null ? "from" : "to"));
        } else if (from != null && to != null && to.isBefore(from)) {
            faults.add(Refusal.of("access.refused.leaveOrder").at("to"));
        }
        if (leave.standIn() != null && !fits(away, standIn)) {
            faults.add(Refusal.of("access.refused.standIn").at("standIn"));
        }
        return faults;
    }

    List<Refusal> password(String wanted, String current, String login) {
        var faults = new ArrayList<>(PasswordRules.faults(wanted, login, common));
        if (wanted.equals(current)) {
            faults.add(Refusal.of("access.refused.passwordSame").at("wanted"));
        }
        return faults;
    }

    private List<Refusal> place(DepartmentCode department, Set<Role> roles) {
        var faults = new ArrayList<Refusal>();
        var today = CourtZone.dayOf(clock.instant());
        if (departments.find(department).filter(u -> u.standsOn(today)).isEmpty()) {
            faults.add(Refusal.of("access.refused.department").at("department"));
        }
        faults.addAll(RolePairs.faults(roles));
        return faults;
    }

    static List<Refusal> administration(Actor by) {
        boolean may = switch (by) {
            case Actor.Staff staff -> staff.is(Role.ADMINISTRATOR);
            case Actor.Automatic _ -> true;
            case Actor.Citizen _, Actor.Visitor _ -> false;
        };
        return may ? new ArrayList<>() : new ArrayList<>(List.of(Refusal.of("access.refused.role")));
    }

    private static Set<String> common() {
        try (var in = new ClassPathResource("passwords/common.txt").getInputStream()) {
            return new String(in.readAllBytes(), UTF_8).lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody else who is not suspended, forms no pair that is kept apart, and for a handler sits in the same department. */
    private static boolean fits(Member away, Optional<Member> standIn) {
        return standIn.filter(m -> !m.suspended() && !m.id().equals(away.id()))
                .filter(m -> !away.roles().contains(Role.HANDLER) || m.department().equals(away.department()))
                .filter(m -> {
                    var both = EnumSet.noneOf(Role.class);
                    both.addAll(m.roles());
                    both.addAll(away.roles());
                    return RolePairs.allowed(both);
                })
                .isPresent();
    }
}
