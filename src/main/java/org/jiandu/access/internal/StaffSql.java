package org.jiandu.access.internal;

/** Every statement over members of staff and their roles. */
final class StaffSql {
    private StaffSql() {}

    /** Everybody; a court has some hundred, pk_staff_role serves the roles. */
    static final String ALL = """
            SELECT s.id, s.login, s.name, s.department, s.password_hash, s.must_change, s.suspended, s.demo,
                   s.leave_from, s.leave_to, s.stand_in, s.stamp,
                   (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM staff_role r WHERE r.staff_id = s.id) AS roles
              FROM staff s
             ORDER BY s.suspended, s.login
             LIMIT 10000
            """;

    static final String FIND = """
            SELECT s.id, s.login, s.name, s.department, s.password_hash, s.must_change, s.suspended, s.demo,
                   s.leave_from, s.leave_to, s.stand_in, s.stamp,
                   (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM staff_role r WHERE r.staff_id = s.id) AS roles
              FROM staff s
             WHERE s.id = :id
            """;

    /** One row by uq_staff_login. */
    static final String BY_LOGIN = """
            SELECT s.id, s.login, s.name, s.department, s.password_hash, s.must_change, s.suspended, s.demo,
                   s.leave_from, s.leave_to, s.stand_in, s.stamp,
                   (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM staff_role r WHERE r.staff_id = s.id) AS roles
              FROM staff s
             WHERE s.login = :login
            """;

    /** A few rows, ix_staff_stand_in. */
    static final String STOOD_IN_FOR = """
            SELECT s.id, s.login, s.name, s.department, s.password_hash, s.must_change, s.suspended, s.demo,
                   s.leave_from, s.leave_to, s.stand_in, s.stamp,
                   (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM staff_role r WHERE r.staff_id = s.id) AS roles
              FROM staff s
             WHERE s.stand_in = :standIn AND s.leave_from <= :day AND s.leave_to >= :day
             ORDER BY s.login
             LIMIT 100
            """;

    static final String LOCK = """
            SELECT s.id
              FROM staff s
             WHERE s.id = :id
               FOR UPDATE
            """;

    /** 0 rows where the login is taken. */
    static final String ADMIT = """
            INSERT IGNORE INTO staff (id, login, name, department, password_hash, must_change, suspended, demo,
                                      leave_from, leave_to, stamp)
            VALUES (:id, :login, :name, :department, :hash, :mustChange, 0, :demo, NULL, NULL, 1)
            """;

    static final String GIVE_ROLE = """
            INSERT INTO staff_role (staff_id, role)
            VALUES (:id, :role)
            """;

    static final String TAKE_ROLES = """
            DELETE FROM staff_role
             WHERE staff_id = :id
            """;

    static final String MOVE = """
            UPDATE staff
               SET department = :department, stamp = stamp + 1
             WHERE id = :id
            """;

    static final String PASSWORD = """
            UPDATE staff
               SET password_hash = :hash, must_change = :mustChange, demo = 0, stamp = stamp + 1
             WHERE id = :id
            """;

    static final String SUSPENDED = """
            UPDATE staff
               SET suspended = :suspended, stamp = stamp + 1
             WHERE id = :id
            """;

    static final String LEAVE = """
            UPDATE staff
               SET leave_from = :from, leave_to = :to, stand_in = :standIn
             WHERE id = :id
            """;

    /** One row by uq_staff_login. */
    static final String STAMP = """
            SELECT s.stamp
              FROM staff s
             WHERE s.login = :login AND s.suspended = 0
            """;
}
