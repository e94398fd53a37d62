package org.jiandu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jiandu.Portal;
import org.jiandu.bench.ClockRowsLoad.What;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.database.Database;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Reckoning.From;
import org.jiandu.deadline.Rule.Length;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Csv;
import org.jiandu.trail.Trail;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures the engine alone, and the sweep over many clocks, by one node and by two of which one is killed. */
final class DeadlineBench {
    private static final int DUE = 1_000;
    private static final int DUE_FOR_TWO = 10_000;

    private final Figures figures = new Figures();
    private final Deadlines deadlines;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ClockRowsLoad rows;
    private final int clocks;
    private final LocalDate lastDay = LocalDate.now(CourtZone.ZONE);
    private final Instant now = CourtZone.endOf(lastDay);

    private DeadlineBench(ConfigurableApplicationContext portal, int clocks) {
        this.deadlines = portal.getBean(Deadlines.class);
        this.trail = portal.getBean(Trail.class);
        this.jdbc = portal.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
        this.rows = new ClockRowsLoad(portal.getBean(Database.class).access(), lastDay);
        this.clocks = clocks;
    }

    /** @param json whether standard output is one document */
    static boolean run(int seconds, int clocks, boolean json) throws Exception {
        var folder = Files.createTempDirectory("jiandu-bench-deadline");
        System.setProperty("jiandu.data", folder.resolve("data").toString());
        System.setProperty("jiandu.db.url", "");
        System.setProperty("server.port", "0");
        System.setProperty("server.address", "127.0.0.1");
        System.setProperty("db-scheduler.enabled", "false"); // nobody sweeps but the bench
        System.err.println("portal: 只用 127.0.0.1，数据在 " + folder + " (embedded database, its own folder)");
        var out = System.out;
        System.setOut(System.err);
        try (var portal = new SpringApplication(Portal.class).run()) {
            var bench = new DeadlineBench(portal, clocks);
            var before = TicketBench.load();
            bench.engine(seconds);
            bench.sweeps();
            int first = clocks + DUE + DUE_FOR_TWO;
            bench.opened(first, first + RevisionBench.MOVING);
            bench.rows.load(first, first + RevisionBench.MOVING, What.MOVING);
            new RevisionBench(portal, bench.figures, clocks).run();
            System.setOut(out);
            bench.figures.print(json, TicketBench.machine(before));
            return bench.figures.kept();
        } finally {
            System.setOut(out);
        }
    }

    private void engine(int seconds) throws Exception {
        var calendar = WorkCalendar.of(Csv.read(Files.readString(Path.of("seeds/calendar-2024-2027.csv"))));
        var random = new Random(20_260_317);
        var lengths = List.of(
                new Length(15, Unit.CALENDAR_DAY, true, 0, 0), new Length(60, Unit.CALENDAR_DAY, true, 30, 90),
                new Length(3, Unit.MONTH, true, 0, 0), new Length(1, Unit.WORKING_DAY, false, 0, 0),
                new Length(3, Unit.WORKING_DAY, false, 0, 0), new Length(5, Unit.WORKING_DAY, false, 0, 0),
                new Length(15, Unit.WORKING_DAY, false, 10, 25));
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        long begun = System.nanoTime();
        long half = 0;
        long done = 0;
        long sum = 0; // so that nothing is left out as unused
        while (System.nanoTime() < until) {
            if (half == 0 && System.nanoTime() - begun > seconds * 500_000_000L) {
                half = done;
                begun = System.nanoTime();
                done = 0;
            }
            for (int i = 0; i < 1_000; i++) {
                var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_000));
                var term = Reckoning.term("BENCH", lengths.get(random.nextInt(lengths.size())), calendar, From.day(day));
                sum += term.due().getDayOfMonth();
            }
            done += 1_000;
        }
        figures.least("random computations with their reasoning, one core", done / ((System.nanoTime() - begun) / 1e9), "/s", 200_000);
        System.err.println("  (sum " + sum + ")");
    }

    private void sweeps() throws Exception {
        System.err.println("装入 " + clocks + " 个期限 (loading clocks)");
        rows.load(0, clocks, What.RUNNING);
        opened(clocks, clocks + DUE);
        rows.load(clocks, clocks + DUE, What.DUE);
        rows.analyse();
        long begun = System.nanoTime();
        int set = swept();
        figures.most("a sweep over " + clocks + " clocks, " + DUE + " due", (System.nanoTime() - begun) / 1e9, "s", 2);
        figures.least("  marks set", set, "", DUE);
        two();
    }

    private int swept() {
        int all = 0;
        int set;
        do {
            set = deadlines.sweep(now);
            all += set;
        } while (set > 0);
        return all;
    }

    /** A node that dies: its connection is killed while its transaction is under way. */
    private void two() throws Exception {
        int first = clocks + DUE;
        opened(first, first + DUE_FOR_TWO);
        rows.load(first, first + DUE_FOR_TWO, What.DUE);
        var dead = new AtomicBoolean();
        var connection = new AtomicLong();
        var other = Thread.ofPlatform().start(() -> {
            while (!dead.get()) {
                try {
                    transaction.executeWithoutResult(_ -> {
                        connection.set(jdbc.sql("SELECT CONNECTION_ID()").query(Long.class).single());
                        deadlines.sweep(now);
                    });
                } catch (DataAccessException | TransactionException e) {
                    System.err.println("  另一节点被杀 (the other node died): " + e.getClass().getSimpleName());
                    return;
                }
            }
        });
        long begun = System.nanoTime();
        boolean killed = false;
        int idle = 0;
        while (idle < 20) {
            int set = deadlines.sweep(now);
            if (!killed && System.nanoTime() - begun > 300_000_000L) {
                dead.set(true);
                kill(connection.get());
                killed = true;
            }
            idle = set > 0 ? 0 : idle + 1;
            if (set == 0) {
                Thread.sleep(20); // the other node holds the rest; asking at once would only slow it
            }
        }
        dead.set(true);
        other.join(30_000);
        double passed = (System.nanoTime() - begun) / 1e9;
        swept();
        long once = jdbc.sql("SELECT COUNT(*) FROM deadline_mark WHERE mark = 'missed' AND ticket_id >= :first")
                .param("first", ClockRowsLoad.id(first)).query(Long.class).single();
        long told = jdbc.sql("SELECT (SELECT COUNT(*) FROM trail_outbox WHERE subject >= :first AND subject LIKE 't\\_b%')"
                        + " + (SELECT COUNT(*) FROM trail_leaf WHERE subject >= :first AND subject LIKE 't\\_b%')")
                .param("first", ClockRowsLoad.id(first)).query(Long.class).single();
        figures.plain("two nodes, one killed after 0.3 s, " + DUE_FOR_TWO + " due", passed, "s");
        figures.least("  marks, each once", (double) once, "", DUE_FOR_TWO);
        figures.most("  entries in the trail beside one each", (double) Math.abs(told - DUE_FOR_TWO), "", 0);
    }

    private void kill(long id) {
        try {
            jdbc.sql("KILL " + id).update();
        } catch (DataAccessException e) {
            System.err.println("  " + e.getMessage());
        }
    }

    /** Their places in the trail, as registering makes them. */
    private void opened(int from, int to) {
        for (int start = from; start < to; start += 500) {
            var ids = new ArrayList<String>();
            for (int i = start; i < Math.min(to, start + 500); i++) {
                ids.add(ClockRowsLoad.id(i));
            }
            transaction.executeWithoutResult(_ -> ids.forEach(trail::open));
        }
    }
}
