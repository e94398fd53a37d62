package org.jiandu.ticket.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Satisfaction;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Tally;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.Tickets.Owed;
import org.jiandu.ticket.Version;
import org.jspecify.annotations.Nullable;

/** Rows as the types of the room. */
final class TicketRows {
    private TicketRows() {}

    static Ticket ticket(ResultSet row) throws SQLException {
        Set<DepartmentCode> units = new HashSet<>();
        Set<StaffId> persons = new HashSet<>();
        var accused = row.getString("accused");
        for (String one : accused == null ? new String[0] : accused.split(",")) {
            if (one.startsWith("a_")) {
                persons.add(new StaffId(one));
            } else {
                units.add(new DepartmentCode(one));
            }
        }
        var as = row.getString("class");
        var rating = row.getString("rating");
        return new Ticket(
                new TicketId(row.getString("id")), new TicketNumber(row.getString("number")),
                new Version(row.getLong("version")), stage(row), Kind.valueOf(row.getString("kind")),
                as == null ? null : TicketClass.valueOf(as), Channel.valueOf(row.getString("channel")), item(row),
                day(row, "received_on"), instant(row, "registered_at"), row.getBoolean("sealed"), units, persons,
                row.getInt("cycle"), maybeInstant(row, "answered_at"),
                rating == null ? null : Satisfaction.valueOf(rating),
                new Tally(row.getInt("supplements"), row.getInt("objections"), row.getInt("urges")));
    }

    private static @Nullable ItemRef item(ResultSet row) throws SQLException {
        var notice = row.getString("notice");
        return notice == null ? null : new ItemRef(notice, row.getInt("item"));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var at = instant(row, "stage_at");
        return switch (row.getString("stage")) {
            case "registered" -> new Stage.Registered(at);
            case "triaged" -> new Stage.Triaged(at, staff(row, "stage_staff"));
            case "supplement" -> new Stage.Supplement(at, person(row));
            case "refusing" -> new Stage.RefusalReview(at, person(row));
            case "redirecting" -> new Stage.RedirectReview(at, unit(row), person(row));
            case "not_accepted" -> new Stage.NotAccepted(at);
            case "redirected" -> new Stage.Redirected(at);
            case "proposed" -> new Stage.Proposed(at, unit(row), person(row));
            case "assigned" -> new Stage.Assigned(at, unit(row), person(row));
            case "investigating" -> new Stage.Investigating(at, unit(row), person(row));
            case "review" -> new Stage.AnswerReview(at, unit(row), person(row));
            case "answered" -> new Stage.Answered(at, unit(row), person(row));
            case "closed" -> new Stage.Closed(at, unit(row));
            case "sealed" -> new Stage.Sealed(at);
            case "withdrawn" -> new Stage.Withdrawn(at);
            case String other -> throw new SQLException("ticket.stage holds " + other);
        };
    }

    /** The department a stage carries, or null. */
    static @Nullable String unitOf(Stage stage) {
        return switch (stage) {
            case Stage.Proposed(var _, var to, var _) -> to.value();
            case Stage.Assigned(var _, var to, var _) -> to.value();
            case Stage.Investigating(var _, var by, var _) -> by.value();
            case Stage.AnswerReview(var _, var by, var _) -> by.value();
            case Stage.Answered(var _, var by, var _) -> by.value();
            case Stage.Closed(var _, var by) -> by.value();
            case Stage.RedirectReview(var _, var with, var _) -> with.value();
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.RefusalReview _, Stage.Sealed _,
                    Stage.Withdrawn _, Stage.NotAccepted _, Stage.Redirected _ -> null;
        };
    }

    /** The person a stage carries, or null. */
    static @Nullable String staffOf(Stage stage) {
        return switch (stage) {
            case Stage.Triaged(var _, var by) -> by == null ? null : by.value();
            case Stage.Proposed(var _, var _, var by) -> by.value();
            case Stage.Assigned(var _, var _, var by) -> by.value();
            case Stage.Investigating(var _, var _, var handler) -> handler.value();
            case Stage.AnswerReview(var _, var _, var author) -> author.value();
            case Stage.Answered(var _, var _, var author) -> author.value();
            case Stage.Supplement(var _, var by) -> by.value();
            case Stage.RefusalReview(var _, var by) -> by.value();
            case Stage.RedirectReview(var _, var _, var by) -> by.value();
            case Stage.Registered _, Stage.Closed _, Stage.Sealed _, Stage.Withdrawn _, Stage.NotAccepted _,
                    Stage.Redirected _ -> null;
        };
    }

    static @Nullable Owed owed(ResultSet row) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        return due == null ? null : new Owed(due, row.getBoolean("provisional"), row.getString("policy_id"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybeInstant(row, column), column);
    }

    static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : new StaffId(id);
    }

    static @Nullable DepartmentCode department(ResultSet row, String column) throws SQLException {
        var code = row.getString(column);
        return code == null ? null : new DepartmentCode(code);
    }

    private static StaffId person(ResultSet row) throws SQLException {
        return new StaffId(row.getString("stage_staff"));
    }

    private static DepartmentCode unit(ResultSet row) throws SQLException {
        return new DepartmentCode(row.getString("stage_department"));
    }
}
