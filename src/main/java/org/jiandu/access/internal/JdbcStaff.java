package org.jiandu.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.access.StaffRoll.Leave;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of staff and roles. */
@Repository
class JdbcStaff {
    private final JdbcClient jdbc;

    JdbcStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kept> all() {
        return jdbc.sql(StaffSql.ALL).query((row, n) -> kept(row)).list();
    }

    Optional<Kept> find(StaffId id) {
        return jdbc.sql(StaffSql.FIND).param("id", id.value()).query((row, n) -> kept(row)).optional();
    }

    Optional<Kept> byLogin(String login) {
        return jdbc.sql(StaffSql.BY_LOGIN).param("login", login).query((row, n) -> kept(row)).optional();
    }

    /** The row as it stands, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Kept> lock(StaffId id) {
        jdbc.sql(StaffSql.LOCK).param("id", id.value()).query(String.class).optional();
        return find(id);
    }

    /** @return false where the login is taken */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean admit(Member member, String hash, boolean demo) {
        boolean fresh = jdbc.sql(StaffSql.ADMIT)
                        .param("id", member.id().value())
                        .param("login", member.login())
                        .param("name", member.name())
                        .param("department", member.department().value())
                        .param("hash", hash)
                        .param("mustChange", member.mustChangePassword())
                        .param("demo", demo)
                        .update()
                == 1;
        if (fresh) {
            give(member.id(), member.roles());
        }
        return fresh;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void change(StaffId id, DepartmentCode department, Set<Role> roles) {
        jdbc.sql(StaffSql.MOVE).param("id", id.value()).param("department", department.value()).update();
        jdbc.sql(StaffSql.TAKE_ROLES).param("id", id.value()).update();
        give(id, roles);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void password(StaffId id, String hash, boolean mustChange) {
        jdbc.sql(StaffSql.PASSWORD)
                .param("id", id.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void suspended(StaffId id, boolean suspended) {
        jdbc.sql(StaffSql.SUSPENDED).param("id", id.value()).param("suspended", suspended).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void leave(StaffId id, Leave leave) {
        var standIn = leave.standIn();
        jdbc.sql(StaffSql.LEAVE)
                .param("id", id.value())
                .param("from", leave.from())
                .param("to", leave.to())
                .param("standIn", standIn == null ? null : standIn.value())
                .update();
    }

    /** Those away on this day who named this person. */
    List<Member> stoodInFor(StaffId standIn, LocalDate day) {
        return jdbc.sql(StaffSql.STOOD_IN_FOR)
                .param("standIn", standIn.value())
                .param("day", day)
                .query((row, n) -> kept(row).member())
                .list();
    }

    Optional<Long> stamp(String login) {
        return jdbc.sql(StaffSql.STAMP).param("login", login).query(Long.class).optional();
    }

    private void give(StaffId id, Set<Role> roles) {
        for (var role : roles) {
            jdbc.sql(StaffSql.GIVE_ROLE).param("id", id.value()).param("role", role.name()).update();
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var member = new Member(
                new StaffId(row.getString("id")), row.getString("login"), row.getString("name"),
                new DepartmentCode(row.getString("department")), roles(row.getString("roles")),
                row.getBoolean("suspended"), row.getBoolean("must_change"),
                row.getObject("leave_from", LocalDate.class), row.getObject("leave_to", LocalDate.class),
                row.getString("stand_in") == null ? null : new StaffId(row.getString("stand_in")));
        return new Kept(member, row.getString("password_hash"), row.getLong("stamp"), row.getBoolean("demo"));
    }

    private static Set<Role> roles(@Nullable String joined) {
        var roles = EnumSet.noneOf(Role.class);
        if (joined != null) {
            for (var name : joined.split(",")) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }

    record Kept(Member member, String hash, long stamp, boolean demo) {}
}
