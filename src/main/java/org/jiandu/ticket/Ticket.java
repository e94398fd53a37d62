package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A matter a citizen handed in (办件), as it stands.
 *
 * @param demands what is asked for, one by one (诉求); empty where nobody took it apart: then the whole text is one demand
 * @param shares which departments have a part in which demand beside the one that has the ticket
 * @param readings which departments were given it to read, or have a leader's word on it to read
 */
public record Ticket(
        TicketId id, TicketNumber number, Version version, Stage stage, Origin origin, Sorting sorting, Course course,
        Overlay overlay, List<Demand> demands, List<Share> shares, List<Reading> readings) {
    /** This many persons or more are a joint petition, which is a leader's to assign (domain.md §3). */
    public static final int JOINT = 5;

    static final DepartmentCode PETITION = new DepartmentCode("PETITION");
    static final DepartmentCode DISCIPLINE = new DepartmentCode("DISCIPLINE");

    public Ticket {
        demands = List.copyOf(demands);
        shares = List.copyOf(shares);
        readings = List.copyOf(readings);
    }

    /** Nobody was given it to read. */
    public Ticket(
            TicketId id, TicketNumber number, Version version, Stage stage, Origin origin, Sorting sorting, Course course,
            Overlay overlay, List<Demand> demands, List<Share> shares) {
        this(id, number, version, stage, origin, sorting, course, overlay, demands, shares, List.of());
    }

    /**
     * Where it came from; never changed after registration.
     *
     * @param item the notice item it is about, or null
     * @param people how many persons handed it in together, ≥ 1
     * @param reportDue the day by which the higher office wants its report, or null
     */
    public record Origin(
            Kind kind, Channel channel, Source source, @Nullable ItemRef item, LocalDate receivedOn, Instant registeredAt,
            int people, @Nullable LocalDate reportDue) {}

    /**
     * What triage made of it.
     *
     * @param as its class, or null before triage
     * @param labels campaigns it counts for (专项)
     */
    public record Sorting(
            @Nullable TicketClass as, boolean sealed, Set<DepartmentCode> accusedUnits, Set<StaffId> accusedPersons,
            Set<String> labels) {
        public Sorting {
            accusedUnits = Set.copyOf(accusedUnits);
            accusedPersons = Set.copyOf(accusedPersons);
            labels = Set.copyOf(labels);
        }

        public static final Sorting NONE = new Sorting(null, false, Set.of(), Set.of(), Set.of());
    }

    /**
     * How far it has come.
     *
     * @param cycle 1, one more after each reopening
     * @param answeredAt when the newest answer was given, or null
     * @param deliveredAt when that answer is known to have reached the citizen otherwise than on the follow page, or null
     * @param rating what the citizen said of the newest answer, or null
     * @param lastAuthor who wrote the newest answer that was given, or null
     * @param reportedAt when the report to the higher office was issued (报结), or null
     * @param limit how far its running legal term may still be extended, or null where it may not
     */
    public record Course(
            int cycle, @Nullable Instant answeredAt, @Nullable Instant deliveredAt, @Nullable Satisfaction rating,
            @Nullable StaffId lastAuthor, @Nullable Instant reportedAt, Tally tally, @Nullable Limit limit) {
        public static final Course FIRST = new Course(1, null, null, null, null, null, Tally.NONE, null);
    }

    /**
     * What lies over every stage.
     *
     * @param urgent 紧急
     * @param led whether it was ever laid before a leader, who sees it from then on
     * @param sponsor 包案 leader, or null
     * @param supervision 督办 that is not lifted yet, or null
     * @param aid whether a lead for help in hardship was handed over (救助线索)
     */
    public record Overlay(
            boolean urgent, boolean led, @Nullable StaffId sponsor, @Nullable Supervision supervision, boolean aid) {
        public static final Overlay NONE = new Overlay(false, false, null, null, false);
    }

    /** @param answeredAt when it was answered in writing, or null */
    public record Supervision(Instant since, @Nullable Instant answeredAt) {}

    /**
     * Made by {@code deadline} alone: the term that may be extended.
     *
     * @param lastDay the last day on which an extension may be granted
     * @param days most days it may be extended by
     */
    public record Limit(String policyId, LocalDate lastDay, int days) {}

    /** @param n 1, 2 … in the order they were written down */
    public record Demand(int n, String text) {}

    /**
     * A department's part in a demand.
     *
     * @param leads whether it answers for this demand (主办) or lends a hand (协办)
     * @param active false until the assignment is approved
     * @param signedAt when it signed for its part, or null
     * @param repliedAt when it gave its part, or null
     */
    public record Share(
            int demand, DepartmentCode department, boolean leads, boolean active, @Nullable Instant signedAt,
            @Nullable Instant repliedAt) {}

    /** Why a department is to read it. */
    public enum Cause {
        /** 转办阅处: gives the right to read, and asks for nothing. */
        FORWARDED,
        /** 领导批示: for those who handle it anyway. */
        INSTRUCTED
    }

    /** @param readAt when {@code readBy} marked it as read for the department (阅知); both null until then */
    public record Reading(
            DepartmentCode department, Cause cause, Instant since, @Nullable Instant readAt, @Nullable StaffId readBy) {
        public boolean unread() {
            return readAt == null;
        }
    }

    public Kind kind() {
        return origin.kind();
    }

    public Channel channel() {
        return origin.channel();
    }

    public @Nullable ItemRef item() {
        return origin.item();
    }

    public LocalDate receivedOn() {
        return origin.receivedOn();
    }

    public Instant registeredAt() {
        return origin.registeredAt();
    }

    public @Nullable TicketClass as() {
        return sorting.as();
    }

    public boolean sealed() {
        return sorting.sealed();
    }

    public Set<DepartmentCode> accusedUnits() {
        return sorting.accusedUnits();
    }

    public Set<StaffId> accusedPersons() {
        return sorting.accusedPersons();
    }

    public int cycle() {
        return course.cycle();
    }

    public @Nullable Instant answeredAt() {
        return course.answeredAt();
    }

    public @Nullable Satisfaction rating() {
        return course.rating();
    }

    public Tally tally() {
        return course.tally();
    }

    /** The department that has it now, or empty while it is with 信访办 (or, sealed, with 监察室). */
    public Optional<DepartmentCode> owner() {
        return switch (stage) {
            case Stage.Assigned(var _, var to, var _) -> Optional.of(to);
            case Stage.ObjectionReview(var _, var to, var _) -> Optional.of(to);
            case Stage.Investigating(var _, var by, var _) -> Optional.of(by);
            case Stage.ExtensionReview(var _, var by, var _, var _, var _) -> Optional.of(by);
            case Stage.AnswerReview(var _, var by, var _, var _) -> Optional.of(by);
            case Stage.Answered(var _, var by, var _) -> Optional.of(by);
            case Stage.Closed(var _, var by) -> Optional.of(by);
            case Stage.UnderReview(var _, var by, var _) -> Optional.of(by);
            case Stage.RedirectReview(var _, var with, var _) -> Optional.of(with);
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.RefusalReview _, Stage.InvalidReview _,
                    Stage.Proposed _, Stage.Sealed _, Stage.Withdrawn _, Stage.NotAccepted _, Stage.Redirected _,
                    Stage.Merged _, Stage.Invalid _ -> Optional.empty();
        };
    }

    public boolean accuses(DepartmentCode unit) {
        var as = as();
        return as != null && as.accuses() && accusedUnits().contains(unit);
    }

    /** Whether 信访办 itself is complained of: then 监察室 does its work (domain.md §5 no. 5). */
    public boolean againstPetitionOffice() {
        return accuses(PETITION);
    }

    /** Whether a leader assigns it and approves what is answered: urgent, joint, sponsored, or about 信访办 itself. */
    public boolean important() {
        return overlay.urgent() || origin.people() >= JOINT || overlay.sponsor() != null || againstPetitionOffice();
    }

    /** Whether this person's yes to what waits only passes it on to a leader, who has the last word (T9, T15). */
    public boolean passedOnBy(Actor.Staff by) {
        return !Guards.leads(by)
                && switch (stage) {
                    case Stage.Proposed _ -> important();
                    case Stage.AnswerReview _ -> Rules.leaderApproves(this);
                    case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.Pending _, Stage.NotAccepted _,
                            Stage.Redirected _, Stage.Invalid _, Stage.Merged _, Stage.Assigned _, Stage.Investigating _,
                            Stage.Answered _, Stage.Closed _, Stage.UnderReview _, Stage.Sealed _, Stage.Withdrawn _ -> false;
                };
    }

    /** Whether the department has an active part in it beside the owner. */
    public boolean sharedWith(DepartmentCode unit) {
        return shares.stream().anyMatch(s -> s.active() && s.department().equals(unit));
    }

    /** Whether it was passed on to this department to read (转办阅处), read or not. */
    public boolean forwardedTo(DepartmentCode unit) {
        return readings.stream().anyMatch(r -> r.cause() == Cause.FORWARDED && r.department().equals(unit));
    }

    /** Whether something on it waits for this department to read it (待阅). */
    public boolean unreadBy(DepartmentCode unit) {
        return readings.stream().anyMatch(r -> r.unread() && r.department().equals(unit));
    }

    /** The numbers of its demands; 1 where nobody took it apart. */
    public List<Integer> demandNumbers() {
        return demands.isEmpty() ? List.of(1) : demands.stream().map(Demand::n).toList();
    }

    /** Pure: what comes of a command; see {@link Rules}. */
    public Decision decide(Command command, Actor actor, Now now) {
        return Rules.decide(this, command, actor, now);
    }

    /** The commands this actor is shown; a closed one carries the refusal that says why. */
    public List<Door> openTo(Actor actor, Now now) {
        return Rules.openTo(this, actor, now);
    }

    /** The same ticket as the next reader finds it, one version on. */
    public Ticket after() {
        return new Ticket(
                id, number, new Version(version.value() + 1), stage, origin, sorting, course, overlay, demands, shares, readings);
    }

    Ticket at(Stage next) {
        return new Ticket(id, number, version, next, origin, sorting, course, overlay, demands, shares, readings);
    }

    Ticket sorted(Sorting next) {
        return new Ticket(id, number, version, stage, origin, next, course, overlay, demands, shares, readings);
    }

    Ticket gone(Course next) {
        return new Ticket(id, number, version, stage, origin, sorting, next, overlay, demands, shares, readings);
    }

    Ticket counting(Tally next) {
        return gone(new Course(
                course.cycle(), course.answeredAt(), course.deliveredAt(), course.rating(), course.lastAuthor(),
                course.reportedAt(), next, course.limit()));
    }

    Ticket under(Overlay next) {
        return new Ticket(id, number, version, stage, origin, sorting, course, next, demands, shares, readings);
    }

    Ticket demanding(List<Demand> next) {
        return new Ticket(id, number, version, stage, origin, sorting, course, overlay, next, shares, readings);
    }

    Ticket sharing(List<Share> next) {
        return new Ticket(id, number, version, stage, origin, sorting, course, overlay, demands, next, readings);
    }

    Ticket readBy(List<Reading> next) {
        return new Ticket(id, number, version, stage, origin, sorting, course, overlay, demands, shares, next);
    }
}
