package org.jiandu.routing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.StaffId;
import org.jiandu.routing.Matter;
import org.jiandu.routing.Proposal;
import org.jiandu.routing.Routing;
import org.jiandu.routing.RuleSet;
import org.jiandu.routing.RuleSheet;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rule sets, written once and switched on once, each step with its entry in the trail. */
@Service
class RoutingDesk implements Routing {
    private static final String SEED = "seed";
    private static final String PORTAL = "portal";
    private static final int LONGEST = 200_000;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Tickets tickets;
    private final Clock clock;

    /** What a text says never changes, so it is read once; there are as many as sets were loaded. */
    private final Map<String, RuleSet> read = new ConcurrentHashMap<>();

    RoutingDesk(JdbcClient jdbc, Trail trail, Tickets tickets, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public Proposal propose(Matter matter) {
        return inForce()
                .map(v -> v.set().propose(matter))
                .orElseThrow(() -> new IllegalStateException("no routing rules are in force: load the seeds"));
    }

    @Override
    public Proposal propose(TicketPage page) {
        return propose(matter(page));
    }

    private static Matter matter(TicketPage page) {
        var subject = page.particulars().cells().getOrDefault(Particulars.Field.SUBJECT, "");
        return new Matter(page.text(), page.ticket().kind(), page.ticket().item(), subject);
    }

    @Override
    public Optional<Version> inForce() {
        return jdbc.sql(RoutingSql.IN_FORCE).query((row, n) -> version(row)).optional();
    }

    @Override
    public List<Version> versions() {
        return jdbc.sql(RoutingSql.ALL).query((row, n) -> version(row)).list();
    }

    private Version version(ResultSet row) throws SQLException {
        var by = row.getString("loaded_by");
        var adopted = row.getString("adopted_by");
        return new Version(
                row.getInt("version"), read.computeIfAbsent(row.getString("rules"), RuleSet::read), by.equals(SEED) ? null : new StaffId(by),
                row.getObject("loaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                adopted == null || adopted.equals(PORTAL) ? null : new StaffId(adopted), at(row, "valid_from"), returned(row));
    }

    private static @Nullable Returned returned(ResultSet row) throws SQLException {
        var by = row.getString("returned_by");
        var at = at(row, "returned_at");
        return by == null || at == null ? null : new Returned(new StaffId(by), at, row.getString("return_reason"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    @Override
    public Optional<String> text(int version) {
        return jdbc.sql(RoutingSql.TEXT).param("version", version).query(String.class).optional();
    }

    @Override
    @Transactional
    public Outcome load(String csv, Actor actor) {
        if (!(actor instanceof Actor.Staff staff)
                || !(staff.is(Role.ADMINISTRATOR) || staff.is(Role.REGISTRAR) || staff.is(Role.DIRECTOR))) {
            return refused("routing.refused.role");
        }
        if (csv.length() > LONGEST) {
            return new Outcome.Refused(List.of(Refusal.of("routing.refused.long", csv.length(), LONGEST)));
        }
        return switch (RuleSheet.of(csv)) {
            case RuleSheet.Faulty(var reasons) -> new Outcome.Refused(reasons);
            case RuleSheet.Sound _ -> new Outcome.Done(keep(csv, staff.id().value(), Entry.By.STAFF));
        };
    }

    private int keep(String csv, String by, Entry.By who) {
        int version = versions().stream().mapToInt(Version::number).max().orElse(0) + 1;
        var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
        jdbc.sql(RoutingSql.INSERT)
                .param("version", version)
                .param("subject", subject)
                .param("rules", csv)
                .param("sha256", Sha256.hex(csv))
                .param("loadedBy", by)
                .param("loadedAt", utc(clock.instant()))
                .update();
        trail.open(subject);
        trail.append(Entry.of(subject, clock.instant(), who, "routing_loaded")
                .with("version", version)
                .committing("rules", Content.BODY, csv));
        return version;
    }

    @Override
    @Transactional
    public Outcome adopt(int version, Actor actor) {
        return !(actor instanceof Actor.Staff staff) || !staff.is(Role.DIRECTOR)
                ? refused("routing.refused.adopt.role")
                : switchOn(version, staff.id().value(), Entry.By.STAFF)
                        ? new Outcome.Done(version)
                        : refused("routing.refused.adopt.same");
    }

    @Override
    @Transactional
    public Outcome sendBack(int version, String reason, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !staff.is(Role.DIRECTOR)) {
            return refused("routing.refused.adopt.role");
        }
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return new Outcome.Refused(
                    List.of(Refusal.of("routing.refused.return.reason", SHORTEST_REASON, LONGEST_REASON, why.length()).at("reason")));
        }
        int rows = jdbc.sql(RoutingSql.RETURN)
                .param("version", version)
                .param("by", staff.id().value())
                .param("at", utc(clock.instant()))
                .param("reason", why)
                .update();
        if (rows == 0) {
            return refused("routing.refused.adopt.same");
        }
        trail.append(Entry.of(subject(version), clock.instant(), Entry.By.STAFF, "routing_returned")
                .with("version", version)
                .committing("reason", Content.BODY, why));
        return new Outcome.Done(version);
    }

    private String subject(int version) {
        return jdbc.sql(RoutingSql.SUBJECT).param("version", version).query(String.class).single();
    }

    private boolean switchOn(int version, String by, Entry.By who) {
        int rows = jdbc.sql(RoutingSql.ADOPT)
                .param("version", version)
                .param("adoptedBy", by)
                .param("validFrom", utc(clock.instant()))
                .update();
        if (rows == 1) {
            trail.append(Entry.of(subject(version), clock.instant(), who, "routing_adopted").with("version", version));
        }
        return rows == 1;
    }

    /** The first version; with any version there it changes nothing. @return how many rules were new */
    @Transactional
    public int seed(String csv) {
        if (!versions().isEmpty()) {
            return 0;
        }
        switchOn(keep(csv, SEED, Entry.By.SYSTEM), PORTAL, Entry.By.SYSTEM);
        return RuleSet.read(csv).rules().size();
    }

    @Override
    public Optional<Trial> trial(int version, int size, Actor actor) {
        return versions().stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .flatMap(next -> trial(next.set(), size, actor));
    }

    @Override
    public Optional<Trial> trial(RuleSet next, int size, Actor actor) {
        return inForce().map(standing -> {
            var query = new TicketQuery(TicketQuery.View.ALL, "", null, Math.clamp(size, 1, 200));
            var past = tickets.list(query, actor).rows().stream()
                    .flatMap(line -> tickets.page(line.ticket().id(), actor).stream())
                    .map(page -> new Comparing.Past(page.ticket(), matter(page)))
                    .toList();
            return Comparing.of(standing.set(), next, past);
        });
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Outcome refused(String key) {
        return new Outcome.Refused(List.of(Refusal.of(key)));
    }
}
