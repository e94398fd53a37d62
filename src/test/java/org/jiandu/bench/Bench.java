package org.jiandu.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Starts a portal of its own, measures it from 127.0.0.1 and prints each figure against its limit. */
public final class Bench {
    private static final int SESSIONS = 150;
    private static final int STARTS = 3;
    private static final Pattern TOKEN = Pattern.compile("name=\"token\"\\s+value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ANSWERS = "&kind=COMMENT&item=&name=&phone=&email=&address=&consent=1&text="
            + URLEncoder.encode("测速用的虚构意见：建议大厅里多放几把椅子，方便老人休息。", StandardCharsets.UTF_8);

    private final Figures figures = new Figures();
    private final Path data;
    private final int port;
    private final int seconds;
    private final int warm;

    private Bench(Path data, int seconds, int warm) throws IOException {
        this.data = data;
        this.port = freePort();
        this.seconds = seconds;
        this.warm = warm;
    }

    public static void main(String[] args) throws Exception {
        var words = List.of(args);
        if (words.contains("ticket")) {
            boolean kept = TicketBench.run(number(words, "--seconds", 10), number(words, "--tickets", 100_000, 5_000_000), words.contains("--json"));
            System.exit(kept ? 0 : 1);
        }
        if (words.contains("notice")) {
            boolean kept = NoticeBench.run(number(words, "--seconds", 10), words.contains("--json"));
            System.exit(kept ? 0 : 1);
        }
        if (words.contains("deadline")) {
            boolean kept = DeadlineBench.run(number(words, "--seconds", 10), number(words, "--clocks", 1_000_000, 5_000_000), words.contains("--json"));
            System.exit(kept ? 0 : 1);
        }
        var folder = Files.createTempDirectory("jiandu-bench");
        var bench = new Bench(folder.resolve("data"), number(words, "--seconds", 15), number(words, "--warm", 60));
        System.err.println("portal: 限流放宽 1000000 倍（jiandu.rate.factor），其余保护照常 (rate limits raised, all else as ever)；数据 " + folder);
        var only = words.indexOf("--only") < 0 ? "" : words.get(words.indexOf("--only") + 1);
        bench.measure(only);
        if (only.isEmpty() || only.equals("start")) {
            bench.starts();
        }
        bench.figures.print(words.contains("--json"), machine());
        System.exit(bench.figures.kept() ? 0 : 1);
    }

    private static int number(List<String> words, String option, int otherwise) {
        return number(words, option, otherwise, 600);
    }

    private static int number(List<String> words, String option, int otherwise, int most) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? Math.clamp(Integer.parseInt(words.get(at + 1)), 2, most) : otherwise;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static String machine() throws IOException {
        return String.format(
                Locale.ROOT, "%s; %d processors; JDK %s; load before and during: %s",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(),
                Runtime.version(), Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\\s*", "$1"));
    }

    /** @param only one of {@code load}, {@code heap}, {@code browser}, {@code start}; empty for all */
    private void measure(String only) throws Exception {
        try (var portal = Program.portal(port, data)) {
            figures.plain("start to first answer, fresh folder", portal.firstAnswer(port, "/plain"), "s");
            if (only.isEmpty() || only.equals("load")) {
                submissions(portal);
                inserts();
                figures.plain("plain page, 32 clients", Load.perSecond(port, Math.max(2, seconds / 3), this::front), "/s");
            }
            if (only.isEmpty() || only.equals("heap")) {
                heap(portal);
            }
            if (only.isEmpty() || only.equals("browser")) {
                browser();
            }
        }
    }

    private void submissions(Program portal) throws Exception {
        Load.perSecond(port, warm, this::submit); // a compiled portal is what people meet after the first minute
        var before = portal.cpu();
        long begun = System.nanoTime();
        double rate = Load.perSecond(port, seconds, this::submit);
        double passed = (System.nanoTime() - begun) / 1e9;
        var all = portal.cpu().since(before);
        var each = all.each(rate * passed);
        figures.least("whole submissions, plain form (form, check, send), 32 clients", rate, "/s", 150);
        figures.most("CPU of the portal per submission", each.all() * 1000, "ms", 10);
        figures.plain("  of it compiling, after " + warm + " s of warm-up", each.compiler() * 1000, "ms");
        figures.plain("  of it collecting garbage", each.collector() * 1000, "ms");
        figures.plain("CPU of the database per submission", each.database() * 1000, "ms");
        figures.plain("CPU of this load generator per submission", each.client() * 1000, "ms");
        figures.plain("processors busy with all three", (all.all() + all.database() + all.client()) / passed, "");
    }

    private boolean submit(Wire wire) throws IOException {
        var token = TOKEN.matcher(wire.get("/plain/feedback").text());
        if (!token.find()) {
            throw new IOException("the form has no token");
        }
        var form = "token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + ANSWERS;
        wire.post("/plain/feedback", FORM, form + "&step=check");
        return wire.post("/plain/feedback", FORM, form + "&step=send").text().contains("WH-");
    }

    private boolean front(Wire wire) throws IOException {
        return wire.get("/plain").status() == 200;
    }

    private void inserts() throws Exception {
        try (var inserts = new Inserts(data)) {
            figures.plain("the same inserts alone, 32 connections", Load.perSecond(Math.max(5, seconds / 2), inserts::client), "/s");
        }
    }

    private void heap(Program portal) throws Exception {
        figures.most("heap per Vaadin session of a citizen, front page", heap(portal, "/", SESSIONS), "KB", 100);
        figures.plain("  on /help", heap(portal, "/help", SESSIONS / 5), "KB");
        figures.plain("  on /follow", heap(portal, "/follow", SESSIONS / 5), "KB");
    }

    private double heap(Program portal, String path, int count) throws Exception {
        var sessions = new Sessions(port);
        sessions.open(path); // what is made once and for all is not of one session
        long before = portal.heap();
        for (int i = 0; i < count; i++) {
            sessions.open(path);
        }
        return (portal.heap() - before) / 1024.0 / count;
    }

    private void browser() throws Exception {
        var found = Chromium.start();
        if (found.isEmpty()) {
            var why = "没有 Chromium (no Chromium found; set JIANDU_CHROMIUM)";
            figures.unmeasured("first visit, plain, over the wire", "KB", 40, why);
            figures.unmeasured("first visit, plain, requests", "", 4, why);
            figures.unmeasured("first visit, Vaadin, over the wire", "KB", 400, why);
            figures.unmeasured("first contentful paint, slow telephone, plain", "s", 0.6, why);
            figures.unmeasured("first contentful paint, slow telephone, Vaadin", "s", 0.6, why);
            return;
        }
        try (var chromium = found.get()) {
            var visits = new Visits(chromium, "http://127.0.0.1:" + port);
            var plain = visits.weight("/plain");
            figures.most("first visit, plain, over the wire", plain.kilobytes(), "KB", 40);
            figures.most("first visit, plain, requests", (double) plain.requests(), "", 4);
            var vaadin = visits.weight("/");
            figures.most("first visit, Vaadin, over the wire, " + vaadin.requests() + " requests", vaadin.kilobytes(), "KB", 400);
            figures.most("first contentful paint, slow telephone, plain", visits.slowPaint("/plain"), "s", 0.6);
            figures.most("first contentful paint, slow telephone, Vaadin", visits.slowPaint("/"), "s", 0.6);
        }
    }

    /** In turns, so that what else the machine does falls on all three alike. */
    private void starts() throws Exception {
        var portal = new double[STARTS];
        var empty = new double[STARTS];
        var bare = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            int on = freePort();
            try (var program = Program.portal(on, data)) {
                portal[i] = program.firstAnswer(on, "/");
            }
            on = freePort();
            try (var program = Program.start(
                    "org.jiandu.bench.EmptyVaadin", data.resolveSibling("empty.log"), List.of(), Integer.toString(on))) {
                empty[i] = program.firstAnswer(on, "/");
            }
            try (var program = Program.start(
                    "org.jiandu.bench.BareDatabase", data.resolveSibling("bare.log"), List.of(), data.toString())) {
                program.waitFor();
                bare[i] = Double.parseDouble(program.log().replaceAll("(?s).*?([\\d.]+) s .*", "$1"));
            }
        }
        figures.plain("start to first answer, warm folder", median(portal), "s");
        figures.plain("  an empty Vaadin application", median(empty), "s");
        figures.plain("  the bare database", median(bare), "s");
        figures.most("start against the two together", median(portal) / (median(empty) + median(bare)), "×", 1.3);
    }

    private static double median(double[] all) {
        return Arrays.stream(all).sorted().toArray()[all.length / 2];
    }
}
