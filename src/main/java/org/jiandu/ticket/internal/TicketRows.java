package org.jiandu.ticket.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Satisfaction;
import org.jiandu.ticket.Source;
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
        var origin = new Ticket.Origin(
                Kind.valueOf(row.getString("kind")), Channel.valueOf(row.getString("channel")),
                Source.valueOf(row.getString("source")), item(row), day(row, "received_on"), instant(row, "registered_at"),
                row.getInt("people"), row.getObject("report_due", LocalDate.class));
        var sorting = new Ticket.Sorting(
                as == null ? null : TicketClass.valueOf(as), row.getBoolean("sealed"), units, persons, Set.of());
        return new Ticket(
                new TicketId(row.getString("id")), new TicketNumber(row.getString("number")),
                new Version(row.getLong("version")), stage(row), origin, sorting, course(row), overlay(row), List.of(),
                List.of());
    }

    private static Ticket.Course course(ResultSet row) throws SQLException {
        var rating = row.getString("rating");
        return new Ticket.Course(
                row.getInt("cycle"), maybeInstant(row, "answered_at"), maybeInstant(row, "delivered_at"),
                rating == null ? null : Satisfaction.valueOf(rating), staff(row, "last_author"),
                maybeInstant(row, "reported_at"),
                new Tally(
                        row.getInt("supplements"), row.getInt("objections"), row.getInt("urges"), row.getInt("contacts"),
                        row.getInt("reviews")),
                limit(row));
    }

    private static Ticket.Overlay overlay(ResultSet row) throws SQLException {
        var since = maybeInstant(row, "supervised_at");
        return new Ticket.Overlay(
                row.getBoolean("urgent"), row.getBoolean("led"), staff(row, "sponsor"),
                since == null ? null : new Ticket.Supervision(since, maybeInstant(row, "supervision_answered_at")),
                row.getBoolean("aid"));
    }

    private static Ticket.@Nullable Limit limit(ResultSet row) throws SQLException {
        var policy = row.getString("limit_policy");
        return policy == null ? null : new Ticket.Limit(policy, day(row, "limit_on"), row.getInt("limit_days"));
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
            case "invalidating" -> new Stage.InvalidReview(at, person(row));
            case "objecting" -> new Stage.ObjectionReview(at, unit(row), person(row));
            case "extending" -> new Stage.ExtensionReview(at, unit(row), person(row), row.getInt("stage_count"), staff(row, "stage_other"));
            case "not_accepted" -> new Stage.NotAccepted(at);
            case "redirected" -> new Stage.Redirected(at);
            case "invalid" -> new Stage.Invalid(at);
            case "merged" -> new Stage.Merged(at, new TicketId(row.getString("stage_other")));
            case "proposed" -> new Stage.Proposed(at, unit(row), person(row), staff(row, "stage_other"));
            case "assigned" -> new Stage.Assigned(at, unit(row), person(row));
            case "investigating" -> new Stage.Investigating(at, unit(row), person(row));
            case "review" -> new Stage.AnswerReview(at, unit(row), person(row), staff(row, "stage_other"));
            case "answered" -> new Stage.Answered(at, unit(row), person(row));
            case "closed" -> new Stage.Closed(at, unit(row));
            case "under_review" ->
                new Stage.UnderReview(at, unit(row), row.getInt("stage_count") == 1 ? Stage.Level.REVIEW : Stage.Level.RECHECK);
            case "sealed" -> new Stage.Sealed(at);
            case "withdrawn" -> new Stage.Withdrawn(at);
            case String other -> throw new SQLException("ticket.stage holds " + other);
        };
    }

    /**
     * What a stage carries, in the columns it is kept in.
     *
     * @param count days asked for, or 1 and 2 for 复查 and 复核
     */
    record Carried(@Nullable String unit, @Nullable String staff, @Nullable String other, @Nullable Integer count) {
        private static Carried by(DepartmentCode unit, StaffId staff) {
            return new Carried(unit.value(), staff.value(), null, null);
        }

        private static Carried by(StaffId staff) {
            return new Carried(null, staff.value(), null, null);
        }
    }

    static Carried carried(Stage stage) {
        return switch (stage) {
            case Stage.Triaged(var _, var by) -> new Carried(null, value(by), null, null);
            case Stage.Supplement(var _, var by) -> Carried.by(by);
            case Stage.RefusalReview(var _, var by) -> Carried.by(by);
            case Stage.InvalidReview(var _, var by) -> Carried.by(by);
            case Stage.RedirectReview(var _, var with, var by) -> Carried.by(with, by);
            case Stage.ObjectionReview(var _, var to, var by) -> Carried.by(to, by);
            case Stage.ExtensionReview(var _, var unit, var by, var days, var endorsedBy) ->
                new Carried(unit.value(), by.value(), value(endorsedBy), days);
            case Stage.Proposed(var _, var to, var by, var passedBy) ->
                new Carried(to.value(), by.value(), value(passedBy), null);
            case Stage.Assigned(var _, var to, var by) -> Carried.by(to, by);
            case Stage.Investigating(var _, var by, var handler) -> Carried.by(by, handler);
            case Stage.AnswerReview(var _, var by, var author, var passedBy) ->
                new Carried(by.value(), author.value(), value(passedBy), null);
            case Stage.Answered(var _, var by, var author) -> Carried.by(by, author);
            case Stage.Closed(var _, var by) -> new Carried(by.value(), null, null, null);
            case Stage.UnderReview(var _, var by, var level) ->
                new Carried(by.value(), null, null, level == Stage.Level.REVIEW ? 1 : 2);
            case Stage.Merged(var _, var into) -> new Carried(null, null, into.value(), null);
            case Stage.Registered _, Stage.Sealed _, Stage.Withdrawn _, Stage.NotAccepted _, Stage.Redirected _,
                    Stage.Invalid _ -> new Carried(null, null, null, null);
        };
    }

    private static @Nullable String value(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }

    static @Nullable Owed owed(ResultSet row) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        return due == null
                ? null
                : new Owed(due, row.getBoolean("provisional"), row.getString("policy_id"), limit(row));
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
