package org.jiandu.ticket;

import java.util.List;
import java.util.Map;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The worlds one ticket can stand in, made in its very rows: number, id, moments, words, papers and files stay the same,
 * so that answers are compared as they are. Afterwards the ticket stands as it stood.
 */
final class WallWorlds {
    /** A department none of the people belong to. */
    static final String ELSEWHERE = "TRIAL_MANAGEMENT";

    private static final String SOMEBODY = "a_00000000000000000000000000000001";

    private static final String GONE = "t_ffffffffffffffffffffffffffffffff";

    private final JdbcClient jdbc;
    private final String id;
    private final Map<String, Object> row;
    private final List<Map<String, Object>> accused;
    private final List<Map<String, Object>> shares;
    private final List<Map<String, Object>> readers;

    /** Why somebody who is not complained of does not see it. */
    enum Twin {
        /** It lies with another department and was laid before no leader. */
        FOREIGN,
        /** It is sealed: 监察室 alone reads it. */
        SEALED,
        /** No such number was ever given. */
        UNKNOWN;

        /** What hides a ticket from this person in the ordinary way; only the unknown where nothing else does. */
        static Twin of(Actor.Staff person) {
            boolean all = person.is(Role.REGISTRAR) || person.is(Role.DIRECTOR) || person.is(Role.SUPERVISOR);
            return !all ? FOREIGN : person.is(Role.DISCIPLINE) ? UNKNOWN : SEALED;
        }
    }

    WallWorlds(JdbcClient jdbc, TicketId ticket) {
        this.jdbc = jdbc;
        this.id = ticket.value();
        this.row = jdbc.sql("SELECT number, stage, stage_department, stage_staff, owner, sealed, led FROM ticket WHERE id = :id")
                .param("id", id)
                .query()
                .singleRow();
        this.accused = rows("SELECT accused FROM ticket_accused WHERE ticket_id = :id ORDER BY accused");
        this.shares = rows("SELECT demand, department, active FROM ticket_share WHERE ticket_id = :id ORDER BY demand, department");
        this.readers = rows("SELECT department, cause, since, read_at, read_by, at, row_no FROM ticket_reader WHERE ticket_id = :id ORDER BY department, cause");
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).param("id", id).query().listOfRows();
    }

    void become(Twin twin) {
        update("DELETE FROM ticket_accused WHERE ticket_id = :id");
        update("UPDATE ticket_share SET active = 0 WHERE ticket_id = :id");
        update("DELETE FROM ticket_reader WHERE ticket_id = :id");
        switch (twin) {
            case FOREIGN ->
                update("UPDATE ticket SET sealed = 0, led = 0, stage = 'investigating', stage_department = '" + ELSEWHERE
                        + "', stage_staff = '" + SOMEBODY + "', owner = '" + ELSEWHERE + "' WHERE id = :id");
            case SEALED ->
                update("UPDATE ticket SET sealed = 1, led = 0, stage = 'sealed', stage_department = NULL, owner = NULL WHERE id = :id");
            case UNKNOWN -> {
                update("DELETE FROM mail WHERE ticket_id = :id");
                update("UPDATE ticket SET id = '" + GONE + "', number = NULL WHERE id = :id");
            }
        }
    }

    void restore() {
        update("UPDATE ticket SET id = :id WHERE id = '" + GONE + "'");
        jdbc.sql("UPDATE ticket SET number = :number, stage = :stage, stage_department = :stage_department,"
                        + " stage_staff = :stage_staff, owner = :owner, sealed = :sealed, led = :led WHERE id = :id")
                .params(row)
                .param("id", id)
                .update();
        accused.forEach(a -> jdbc.sql("INSERT IGNORE INTO ticket_accused (ticket_id, accused) VALUES (:id, :accused)")
                .params(a)
                .param("id", id)
                .update());
        shares.forEach(s -> jdbc.sql("UPDATE ticket_share SET active = :active WHERE ticket_id = :id AND demand = :demand AND department = :department")
                .params(s)
                .param("id", id)
                .update());
        restoreReaders();
    }

    private void restoreReaders() {
        readers.forEach(r -> jdbc.sql("INSERT IGNORE INTO ticket_reader (ticket_id, department, cause, since, read_at, read_by, at, row_no)"
                        + " VALUES (:id, :department, :cause, :since, :read_at, :read_by, :at, :row_no)")
                .params(r)
                .param("id", id)
                .update());
    }

    private void update(String sql) {
        jdbc.sql(sql).param("id", id).update();
    }
}
