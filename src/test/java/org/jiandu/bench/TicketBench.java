package org.jiandu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jiandu.Portal;
import org.jiandu.database.Database;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.Tickets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the desk through its façade, on few and on many tickets, beside the bare statements; then stops by itself. */
final class TicketBench {
    private static final int CLIENTS = 8;
    private static final int PER_SECOND = 100;
    private static final int ACTS = 500;
    private static final int ONE_BY_ONE = 8;

    /** Milliseconds of one answer; beyond that two processors cannot give 100 a second. */
    private static final double TOO_SLOW = 20;

    private static final Actor.Staff REGISTRAR = new Actor.Staff(
            new StaffId("a_" + "0".repeat(31) + "1"), new DepartmentCode("PETITION"), EnumSet.of(Role.REGISTRAR, Role.DIRECTOR));

    private static final Actor.Staff HANDLER = new Actor.Staff(
            new StaffId("a_" + "0".repeat(30) + "05"), new DepartmentCode("CIVIL"), EnumSet.of(Role.HANDLER));

    private final Figures figures = new Figures();
    private final Tickets tickets;
    private final Database database;
    private final TicketRowsLoad rows;
    private final int seconds;
    private final int many;

    private TicketBench(ConfigurableApplicationContext portal, int seconds, int many) {
        this.tickets = portal.getBean(Tickets.class);
        this.database = portal.getBean(Database.class);
        this.rows = new TicketRowsLoad(database.access(), many);
        this.seconds = seconds;
        this.many = many;
    }

    /** @param json whether standard output is one document */
    static boolean run(int seconds, int many, boolean json) throws Exception {
        var folder = Files.createTempDirectory("jiandu-bench-ticket");
        System.setProperty("jiandu.data", folder.resolve("data").toString());
        System.setProperty("jiandu.db.url", "");
        System.setProperty("server.port", "0");
        System.setProperty("server.address", "127.0.0.1");
        System.err.println("portal: 只用 127.0.0.1，数据在 " + folder + " (embedded database, its own folder)");
        var out = System.out;
        System.setOut(System.err); // what a starting portal says is no figure
        try (var portal = new SpringApplication(Portal.class).run()) {
            var bench = new TicketBench(portal, seconds, many);
            var before = load();
            bench.measure();
            System.setOut(out);
            bench.figures.print(json, machine(before));
            return bench.figures.kept();
        }
    }

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\\s*", "$1");
    }

    static String machine(String before) throws IOException {
        return String.format(
                Locale.ROOT, "%s; %d processors; JDK %s; database, portal and load generator on one machine; load before %s, after %s",
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Runtime.version(), before, load());
    }

    private record Search(String name, View view, List<String> words, Actor.Staff actor) {
        Search(String name, View view, List<String> words) {
            this(name, view, words, REGISTRAR);
        }
    }

    private void measure() throws Exception {
        var real = registered();
        rows.tickets(0, TicketRowsLoad.SMALL);
        rows.analyse();
        TicketRowsLoad.settle();
        var few = lists(TicketRowsLoad.SMALL);
        long begun = System.nanoTime();
        rows.tickets(TicketRowsLoad.SMALL, many);
        rows.analyse();
        figures.plain("bulk load of " + many + " tickets", (System.nanoTime() - begun) / 1e9, "s");
        TicketRowsLoad.settle();
        var much = lists(many);
        few.forEach((name, small) -> {
            double big = much.getOrDefault(name, Double.NaN);
            figures.most(name + ", " + many + " tickets, p95 at 100/s", big, "ms", 50, "at 1 000: " + String.format(Locale.ROOT, "%.1f ms", small));
            figures.most("  against 1 000 tickets", big / small, "×", 1.3);
        });
        page();
        commands(real);
        try (var bare = new BareTickets(database.access())) {
            bare.plans(REGISTRAR, HANDLER, figures);
            bare.wall(REGISTRAR, figures);
            if (!real.isEmpty()) {
                bare.commands(real.stream().map(Ticket::id).toList(), CLIENTS, seconds, figures, rate);
            }
        }
    }

    private double rate;

    /** Tickets with keys and trail, as people register them. */
    private List<Ticket> registered() {
        var all = new ArrayList<Ticket>();
        for (int i = 0; i < 200; i++) {
            var typed = new Registration(
                    Channel.PHONE, Kind.COMMENT, "测速用的虚构意见：建议大厅里多放几把椅子，方便老人休息。", null,
                    LocalDate.now(org.jiandu.kernel.CourtZone.ZONE), "", Identity.none());
            if (tickets.register(typed, REGISTRAR) instanceof Tickets.RegisterOutcome.Registered(var ticket, var _)) {
                all.add(ticket);
            }
        }
        return all;
    }

    private Map<String, Double> lists(int size) throws Exception {
        var picked = TicketRowsLoad.some(200, size, 7);
        var searches = List.of(
                new Search("inbox, what is to do", View.TODO, List.of("")),
                new Search("inbox, all open", View.OPEN, List.of("")),
                new Search("list, all, newest first", View.ALL, List.of("")),
                new Search("list, done", View.DONE, List.of("")),
                new Search("inbox of a department, what is to do", View.TODO, List.of(""), HANDLER),
                new Search("inbox of a department, to be read", View.UNREAD, List.of(""), HANDLER),
                new Search("list of a department, done", View.DONE, List.of(""), HANDLER),
                new Search("search by number", View.ALL, picked.stream().map(TicketRowsLoad::number).toList()),
                new Search("search by telephone (none such)", View.ALL, List.of("13900001234", "13900005678")),
                new Search("search by name (none such)", View.ALL, List.of("欧阳虚名", "诸葛虚名")),
                new Search("search by case number", View.ALL, picked.stream().map(TicketRowsLoad::caseNumber).toList()),
                new Search("search by words, often met", View.ALL, List.of("不给回执")),
                new Search("search by words, met once", View.ALL, picked.stream().map(i -> "虚构来访第" + i + "件").toList()),
                new Search("search by one letter, often met", View.ALL, List.of("执")),
                new Search("search by one letter, never met", View.ALL, List.of("龘")));
        var all = new java.util.LinkedHashMap<String, Double>();
        for (var search : searches) {
            all.put(search.name(), openLoop(search));
        }
        return all;
    }

    /** Asked on time whether or not the answer before has come; waiting counts. p95 in milliseconds. */
    private double openLoop(Search search) throws Exception {
        double probe = Double.MAX_VALUE;
        for (int i = 0; i < ONE_BY_ONE; i++) {
            probe = Math.min(probe, once(search, i));
        }
        boolean tooSlow = probe > TOO_SLOW;
        int n = tooSlow ? ONE_BY_ONE : PER_SECOND * seconds;
        if (tooSlow) {
            System.err.printf(Locale.ROOT, "portal: %s: %.0f ms each at best, no 100 a second: asked one by one%n", search.name(), probe);
        }
        var taken = new double[n];
        long begun = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(tooSlow ? 1 : 24)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < n; i++) {
                long due = begun + i * (tooSlow ? 0 : TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
                int at = i;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                all.add(clients.submit(() -> {
                    double each = once(search, at);
                    taken[at] = tooSlow ? each : (System.nanoTime() - due) / 1e6;
                }));
            }
            for (var each : all) {
                each.get();
            }
        }
        return TicketRowsLoad.percentile(taken, 0.95);
    }

    private double once(Search search, int i) {
        long begun = System.nanoTime();
        var words = search.words().get(i % search.words().size());
        tickets.list(new TicketQuery(search.view(), words, null, 50), search.actor());
        return (System.nanoTime() - begun) / 1e6;
    }

    private void page() throws Exception {
        var id = new TicketId(TicketRowsLoad.id(TicketRowsLoad.SMALL - 1));
        rows.events(id.value(), ACTS);
        var taken = new double[100];
        for (int i = -20; i < taken.length; i++) {
            long begun = System.nanoTime();
            if (tickets.page(id, REGISTRAR).orElseThrow().timeline().size() < ACTS) {
                throw new IOException("the timeline is too short");
            }
            taken[Math.max(i, 0)] = (System.nanoTime() - begun) / 1e6;
        }
        figures.most("ticket page with 500 events, p95", TicketRowsLoad.percentile(taken, 0.95), "ms", 100);
    }

    /** Each client notes something on tickets of its own. */
    private void commands(List<Ticket> real) throws Exception {
        noted(real, Math.max(2, seconds / 2));
        rate = noted(real, seconds);
        figures.least("commands (a note, with trail) through the façade, 8 clients", rate, "/s", 400);
    }

    private double noted(List<Ticket> real, int forSeconds) throws Exception {
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(forSeconds).toNanos();
        var clients = new ArrayList<Callable<Integer>>();
        for (int c = 0; c < CLIENTS; c++) {
            int mine = c;
            clients.add(() -> notes(real, mine, end));
        }
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            for (var each : pool.invokeAll(clients)) {
                done += each.get();
            }
        }
        return done / ((System.nanoTime() - begun) / 1e9);
    }

    private int notes(List<Ticket> real, int client, long end) {
        int done = 0;
        for (int i = client; System.nanoTime() < end; i = i + CLIENTS < real.size() ? i + CLIENTS : client) {
            var seen = real.get(i);
            if (tickets.handle(seen.id(), seen.version(), new Command.Note("测速用的虚构备注。"), REGISTRAR) instanceof Outcome.Done(var next)) {
                real.set(i, next);
                done++;
            }
        }
        return done;
    }
}
