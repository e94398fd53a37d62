package org.jiandu.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;

/** Roles that one person must not hold together, because one of them checks or serves the other. */
public final class RolePairs {
    private static final Map<Role, Set<Role>> APART = Map.of(
            Role.ADMINISTRATOR, EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)),
            Role.SUPERVISOR, EnumSet.of(
                    Role.REGISTRAR, Role.DIRECTOR, Role.HEAD, Role.HANDLER, Role.DISCIPLINE, Role.LEADER, Role.PRESIDENT, Role.DELEGATE),
            Role.DIRECTOR, EnumSet.of(Role.REGISTRAR, Role.HANDLER, Role.LEADER, Role.PRESIDENT));

    private RolePairs() {}

    /** Whether no two of these are kept apart; one role alone always may be. */
    public static boolean allowed(Set<Role> roles) {
        return faults(roles).isEmpty();
    }

    /** One refusal, at the field {@code roles}, for each pair that must not be; also when there is no role at all. */
    public static List<Refusal> faults(Set<Role> roles) {
        if (roles.isEmpty()) {
            return List.of(Refusal.of("access.refused.noRole").at("roles"));
        }
        var faults = new ArrayList<Refusal>();
        if (meets(Role.ADMINISTRATOR, roles)) {
            faults.add(Refusal.of("access.refused.pair.administrator").at("roles"));
        }
        if (meets(Role.SUPERVISOR, roles)) {
            faults.add(Refusal.of("access.refused.pair.supervisor").at("roles"));
        }
        if (meets(Role.DIRECTOR, roles)) {
            faults.add(Refusal.of("access.refused.pair.director").at("roles"));
        }
        return List.copyOf(faults);
    }

    private static boolean meets(Role role, Set<Role> roles) {
        return roles.contains(role) && APART.getOrDefault(role, Set.of()).stream().anyMatch(roles::contains);
    }
}
