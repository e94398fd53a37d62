package org.jiandu.watch.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.access.RateLimits;
import org.jiandu.access.RateLimits.Kind;
import org.jiandu.correspondence.ReaderMail;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.FeedSource;
import org.jiandu.rendition.FeedSource.Entry;
import org.jiandu.ticket.Identity;
import org.jiandu.vault.Vault;
import org.jiandu.watch.Watching;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class WatchDesk implements Watching {
    private static final Duration VALID = Duration.ofDays(7);

    /** As many lines as somebody reads in a mail; the page of the item has the rest. */
    private static final int MOST = 20;

    private static final String BEGIN = "watch-begin/v1";
    private static final String STOP = "watch-stop/v1";
    private static final String SEALED = "watch-address/v1";
    private static final String PAGE = "/plain/watch?t=";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Notices notices;
    private final List<FeedSource> sources;
    private final ReaderMail mail;
    private final RateLimits limits;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchDesk(
            JdbcClient jdbc, Vault vault, Notices notices, List<FeedSource> sources, ReaderMail mail, RateLimits limits, Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.notices = notices;
        this.sources = sources;
        this.mail = mail;
        this.limits = limits;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the link of the first mail holds. */
    private record Asked(String id, Instant at, ItemRef item, String address) {
        byte[] bytes() {
            return String.join("\n", id, at.toString(), item.notice(), "" + item.item(), address).getBytes(StandardCharsets.UTF_8);
        }

        static Asked of(byte[] bytes) {
            var parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 5);
            return new Asked(parts[0], Instant.parse(parts[1]), new ItemRef(parts[2], Integer.parseInt(parts[3])), parts[4]);
        }
    }

    private record Row(String id, ItemRef item, String address, LocalDate toldOn) {}

    @Override
    @Transactional
    public List<Refusal> ask(String typed, ItemRef item, String client) {
        var address = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!Identity.isEmail(address)) {
            return List.of(Refusal.of("watch.refused.address").at("address"));
        }
        var found = notices.item(item);
        if (found.isEmpty()) {
            return List.of(Refusal.of("watch.refused.item"));
        }
        if (!limits.tryTake(Kind.SUBMIT, client)) {
            return List.of(RateLimits.refusal(Kind.SUBMIT));
        }
        var now = clock.instant();
        var asked = new Asked(UUID.randomUUID().toString().replace("-", ""), now, item, address);
        mail.ask(address, heading(found.get()), PAGE + vault.sealForm(BEGIN, asked.bytes()), now);
        return List.of();
    }

    private static String heading(Notice.Item item) {
        return item.ordinal() + "．" + item.heading().corrected();
    }

    private Optional<Asked> asked(String token) {
        return vault.openForm(BEGIN, token)
                .map(Asked::of)
                .filter(a -> a.at().plus(VALID).isAfter(clock.instant()) && notices.item(a.item()).isPresent());
    }

    private Optional<Row> watcher(String token) {
        return vault.openForm(STOP, token).flatMap(id -> jdbc.sql(WatchSql.FIND)
                .param("id", new String(id, StandardCharsets.UTF_8))
                .query((row, n) -> row(row))
                .optional());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Link> about(String token) {
        return asked(token).map(a -> new Link(a.item(), true)).or(() -> watcher(token).map(w -> new Link(w.item(), false)));
    }

    @Override
    @Transactional
    public Optional<ItemRef> begin(String token) {
        var asked = asked(token);
        asked.filter(a -> !watchedBy(a)).ifPresent(a -> jdbc.sql(WatchSql.BEGIN)
                .param("id", a.id())
                .param("notice", a.item().notice())
                .param("item", a.item().item())
                .param("address", vault.sealForm(SEALED, a.address().getBytes(StandardCharsets.UTF_8)))
                .param("today", CourtZone.dayOf(clock.instant()))
                .update());
        return asked.map(Asked::item);
    }

    private boolean watchedBy(Asked asked) {
        return jdbc.sql(WatchSql.OF_ITEM)
                .param("notice", asked.item().notice())
                .param("item", asked.item().item())
                .query((row, n) -> row(row))
                .stream()
                .anyMatch(row -> address(row).equalsIgnoreCase(asked.address()));
    }

    @Override
    @Transactional
    public Optional<ItemRef> stop(String token) {
        var row = watcher(token);
        row.ifPresent(r -> jdbc.sql(WatchSql.STOP).param("id", r.id()).update());
        return row.map(Row::item);
    }

    @Override
    public int tell(LocalDate today) {
        if (jdbc.sql(WatchSql.WAITING).param("today", today).query(Integer.class).single() == 0) {
            return 0;
        }
        var now = clock.instant();
        var news = sources.stream().flatMap(s -> s.entries().stream()).toList();
        int mails = 0;
        while (true) {
            var told = transaction.execute(_ -> some(today, news, now));
            if (told == null || told.taken() == 0) {
                return mails;
            }
            mails += told.mails();
        }
    }

    private record Told(int taken, int mails) {}

    private Told some(LocalDate today, List<Entry> news, Instant now) {
        var rows = jdbc.sql(WatchSql.TAKE).param("today", today).query((row, n) -> row(row)).list();
        int mails = 0;
        for (var row : rows) {
            var lines = lines(row, today, news);
            var address = address(row);
            if (!lines.isEmpty() && !address.isEmpty()) {
                var stop = PAGE + vault.sealForm(STOP, row.id().getBytes(StandardCharsets.UTF_8));
                mail.changed(address, String.join("\n", lines), "/n/" + row.item().notice() + "/" + row.item().item(), stop, now);
                mails++;
            }
        }
        if (!rows.isEmpty()) {
            jdbc.sql(WatchSql.TOLD).param("today", today).param("ids", rows.stream().map(Row::id).toList()).update();
        }
        return new Told(rows.size(), mails);
    }

    /** Of whole days that are over: of an approval only the day is known. */
    private List<String> lines(Row row, LocalDate today, List<Entry> news) {
        return news.stream()
                .filter(e -> e.notice().equals(row.item().notice()) && (e.item() == null || e.item().equals(row.item())))
                .filter(e -> !CourtZone.dayOf(e.at()).isBefore(row.toldOn()) && CourtZone.dayOf(e.at()).isBefore(today))
                .map(e -> "· " + e.title() + "：" + e.summary())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private String address(Row row) {
        return vault.openForm(SEALED, row.address()).map(a -> new String(a, StandardCharsets.UTF_8)).orElse("");
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"), new ItemRef(row.getString("notice"), row.getInt("item")), row.getString("address_sealed"),
                row.getObject("told_on", LocalDate.class));
    }
}
