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
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.Tickets;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rule sets, written once and switched on once, each step with its entry in the trail. */
@Service
class RoutingDesk implements Routing {
    private static final String SEED = "seed";
    private static final String PORTAL = "portal";
    private static final int LONGEST = 200_000;

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
        var from = row.getObject("valid_from", LocalDateTime.class);
        return new Version(
                row.getInt("version"), read.computeIfAbsent(row.getString("rules"), RuleSet::read), by.equals(SEED) ? null : new StaffId(by),
                row.getObject("loaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                from == null ? null : from.toInstant(ZoneOffset.UTC));
    }

    @Override
    @Transactional
    public Outcome load(String csv, Actor actor) {
        if (!(actor instanceof Actor.Staff staff)
                || !(staff.is(Role.ADMINISTRATOR) || staff.is(Role.REGISTRAR) || staff.is(Role.DIRECTOR))) {
            return refused("routing.refused.role");
        }
        if (csv.length() > LONGEST) {
            return refused("routing.refused.unreadable");
        }
        try {
            RuleSet.read(csv);
        } catch (IllegalArgumentException e) {
            return refused("routing.refused.unreadable");
        }
        return new Outcome.Done(keep(csv, staff.id().value(), Entry.By.STAFF));
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

    private boolean switchOn(int version, String by, Entry.By who) {
        int rows = jdbc.sql(RoutingSql.ADOPT)
                .param("version", version)
                .param("adoptedBy", by)
                .param("validFrom", utc(clock.instant()))
                .update();
        if (rows == 1) {
            var subject = jdbc.sql(RoutingSql.SUBJECT).param("version", version).query(String.class).single();
            trail.append(Entry.of(subject, clock.instant(), who, "routing_adopted").with("version", version));
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
        var all = versions();
        var now = all.stream().filter(v -> v.validFrom() != null).findFirst();
        return all.stream().filter(v -> v.number() == version).findFirst().flatMap(next -> now.map(standing -> {
            var query = new TicketQuery(TicketQuery.View.ALL, "", null, Math.clamp(size, 1, 200));
            var matters = tickets.list(query, actor).rows().stream()
                    .flatMap(line -> tickets.page(line.ticket().id(), actor).stream())
                    .map(RoutingDesk::matter)
                    .toList();
            return Comparing.of(standing.set(), next.set(), matters);
        }));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Outcome refused(String key) {
        return new Outcome.Refused(List.of(Refusal.of(key)));
    }
}
