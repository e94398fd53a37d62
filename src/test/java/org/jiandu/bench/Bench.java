package org.jiandu.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Starts a portal of its own, measures it from 127.0.0.1 and prints each figure against its limit. */
public final class Bench {
    private static final int CLIENTS = 32;
    private static final Pattern TOKEN = Pattern.compile("name=\"token\"\\s+value=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("<(?:link|script|img)[^>]*(?:href|src)=\"([^\"#:]+)\"");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Figure> figures = new ArrayList<>();
    private final String base;

    private Bench(String base) {
        this.base = base;
    }

    /** @param limit what is to be kept, or NaN where there is none; {@code most} whether it is an upper limit */
    private record Figure(String name, double value, double limit, boolean most, String unit) {
        boolean missed() {
            return !Double.isNaN(limit) && (most ? value > limit : value < limit);
        }

        String line() {
            return Double.isNaN(limit)
                    ? String.format(Locale.ROOT, "  %-62s %10.1f %s", name, value, unit)
                    : String.format(
                            Locale.ROOT, "%s %-62s %10.1f %s  (%s %.0f, ratio %.2f)", missed() ? "✗" : "✓", name, value,
                            unit, most ? "≤" : "≥", limit, value / limit);
        }

        String json() {
            return String.format(
                    Locale.ROOT, "{\"name\":\"%s\",\"value\":%.3f,\"limit\":%s,\"unit\":\"%s\",\"kept\":%b}", name, value,
                    Double.isNaN(limit) ? "null" : String.valueOf(limit), unit, !missed());
        }
    }

    public static void main(String[] args) throws Exception {
        var words = List.of(args);
        int at = words.indexOf("--seconds");
        int seconds = at >= 0 && at + 1 < words.size() ? Math.clamp(Integer.parseInt(words.get(at + 1)), 2, 120) : 15;
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var data = Files.createTempDirectory("jiandu-bench");
        long begun = System.nanoTime();
        var portal = start(port, data);
        try {
            var bench = new Bench("http://127.0.0.1:" + port);
            bench.awaitFirst(portal, begun);
            bench.measure(portal, seconds);
            System.exit(bench.print(words.contains("--json")) ? 0 : 1);
        } finally {
            end(portal);
        }
    }

    private static Process start(int port, Path data) throws IOException {
        System.err.println("portal: 限流放宽 1000000 倍（jiandu.rate.factor），其余保护照常 (rate limits raised, all else as ever)；数据 " + data);
        var portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC", "-Djiandu.rate.factor=1000000",
                        "-Djiandu.seeds=" + System.getProperty("jiandu.seeds"), "-cp",
                        System.getProperty("java.class.path"), "org.jiandu.cli.Cli", "run", "--port",
                        Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("portal.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(portal)));
        return portal;
    }

    private static void end(Process portal) {
        portal.destroy();
        try {
            if (!portal.waitFor(40, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFirst(Process portal, long begun) throws Exception {
        while (portal.isAlive() && System.nanoTime() - begun < Duration.ofMinutes(4).toNanos()) {
            try {
                if (get("/plain").statusCode() == 200) {
                    add("start to first answer, fresh folder", (System.nanoTime() - begun) / 1e9, Double.NaN, true, "s");
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("the portal did not start; see portal.log in its folder");
    }

    private void measure(Process portal, int seconds) throws Exception {
        weigh();
        run(12, this::submit); // a compiled portal is what people meet after the first minute
        double cpu = cpu(portal);
        long began = System.nanoTime();
        long done = run(seconds, this::submit);
        double passed = (System.nanoTime() - began) / 1e9;
        add("whole submissions, plain form, " + CLIENTS + " clients", done / passed, 150, false, "/s");
        add("CPU of the portal per submission", (cpu(portal) - cpu) * 1000 / Math.max(1, done), 10, true, "ms");
        began = System.nanoTime();
        done = run(Math.max(2, seconds / 3), () -> get("/plain").statusCode() == 200);
        add("plain page", done / ((System.nanoTime() - began) / 1e9), Double.NaN, false, "/s");
    }

    /** Every request of a first visit to the plain pages, compressed as a browser asks for it. */
    private void weigh() throws Exception {
        var page = get("/plain");
        var assets = new LinkedHashSet<String>();
        ASSET.matcher(page.body()).results().map(m -> m.group(1)).filter(a -> a.contains(".")).forEach(assets::add);
        double bytes = weight("/plain");
        for (var asset : assets) {
            bytes += weight(asset);
        }
        add("first visit, plain, compressed", bytes / 1024, 40, true, "KB");
        add("first visit, plain, requests", 1 + assets.size(), 4, true, "");
    }

    private double weight(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/plain").resolve(path)).header("Accept-Encoding", "gzip").build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private boolean submit() throws Exception {
        var token = TOKEN.matcher(get("/plain/feedback").body());
        if (!token.find()) {
            throw new IllegalStateException("the form has no token");
        }
        var form = "token=" + encode(token.group(1)) + "&kind=COMMENT&item=&name=&phone=&email=&address=&consent=1&text="
                + encode("测速用的虚构意见：建议大厅里多放几把椅子，方便老人休息。");
        post(form + "&step=check");
        return post(form + "&step=send").body().contains("WH-");
    }

    private interface Work {
        boolean once() throws Exception;
    }

    private static long run(int seconds, Work work) throws Exception {
        var done = new AtomicLong();
        var failed = new AtomicLong();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Callable<Long> client = () -> {
            while (System.nanoTime() < end) {
                (work.once() ? done : failed).incrementAndGet();
            }
            return done.get();
        };
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var one : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                one.get();
            }
        }
        if (failed.get() > 0) {
            System.err.println("portal: " + failed.get() + " 次没有成功 (failed)");
        }
        return done.get();
    }

    /** Seconds of CPU the process has used. */
    private static double cpu(Process portal) {
        return portal.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/plain/feedback"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void add(String name, double value, double limit, boolean most, String unit) {
        figures.add(new Figure(name, value, limit, most, unit));
    }

    private boolean print(boolean json) {
        figures.forEach(f -> System.out.println(json ? f.json() : f.line()));
        System.err.println("portal: 没有测 (NOT measured): bare rate of the inserts, heap per Vaadin session, weight of the"
                + " Vaadin first visit, first paint on a slow telephone, start against an empty Vaadin application.");
        return figures.stream().noneMatch(Figure::missed);
    }
}
