package org.jiandu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jiandu.Portal;
import org.jiandu.attachment.Texts;
import org.jiandu.kernel.Seed;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.Format;
import org.jiandu.rendition.Renditions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures reading, pages and files of notices on a hundred of them, beside a static file of the same bytes. */
final class NoticeBench {
    private static final int NOTICES = 100;
    private static final int PER_SECOND = 200;
    private static final int CLIENTS = 24;
    private static final int WARM = 60;

    private final Figures figures = new Figures();
    private final ConfigurableApplicationContext portal;
    private final Path folder;
    private final int port;
    private final int seconds;

    private NoticeBench(ConfigurableApplicationContext portal, Path folder, int seconds) {
        this.portal = portal;
        this.folder = folder;
        this.port = Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
        this.seconds = seconds;
    }

    /** @param json whether standard output is one document */
    static boolean run(int seconds, boolean json) throws Exception {
        var folder = Files.createTempDirectory("jiandu-bench-notice");
        System.setProperty("jiandu.data", folder.resolve("data").toString());
        System.setProperty("jiandu.db.url", "");
        System.setProperty("server.port", "0");
        System.setProperty("server.address", "127.0.0.1");
        System.setProperty("jiandu.rate.factor", "1000000");
        System.setProperty("spring.web.resources.static-locations", "classpath:/META-INF/resources/,file:" + folder + "/");
        System.err.println("portal: 只用 127.0.0.1，数据在 " + folder + " (embedded database, its own folder)");
        var out = System.out;
        System.setOut(System.err); // what a starting portal says is no figure
        try (var portal = new SpringApplication(Portal.class).run()) {
            var bench = new NoticeBench(portal, folder, seconds);
            var before = TicketBench.load();
            bench.measure();
            System.setOut(out);
            bench.figures.print(json, TicketBench.machine(before));
            return bench.figures.kept();
        }
    }

    private void measure() throws Exception {
        papers();
        parsing();
        refusal();
        var load = new NoticeLoad(folder.resolve("load"), NOTICES);
        load.write();
        for (var seed : portal.getBeansOfType(Seed.class).values()) {
            if (seed.what().equals("notice")) {
                seed.load(folder.resolve("load"));
            }
        }
        var known = portal.getBean(Notices.class).all().size();
        if (known <= NOTICES) {
            throw new IOException("only " + known + " notices are there");
        }
        pages();
        againstAFile();
    }

    private void papers() throws Exception {
        try (var wire = new Wire(port)) {
            figures.most("PDF of the notice, first in this process", once(wire, "/api/v1/notices/2022.pdf"), "ms", 2000);
            figures.most("  asked for again", percentile(times(WARM, i -> once(wire, "/api/v1/notices/2022.pdf")), 0.95), "ms", 300);
            var notice = portal.getBean(Notices.class).find("2022").orElseThrow();
            var renditions = portal.getBean(Renditions.class);
            figures.most("  printed anew, warm", percentile(times(20, _ -> millis(() -> renditions.print(notice, Format.PDF))), 0.5), "ms", 300);
        }
    }

    private void parsing() throws Exception {
        var manuscript = Manuscript.in(Path.of(System.getProperty("jiandu.seeds"), "notice", "2022"));
        times(WARM, _ -> millis(manuscript::read));
        figures.most("reading the printed notice, warm, p95", percentile(times(WARM, _ -> millis(manuscript::read)), 0.95), "ms", 50);
    }

    /** A file of 50 MB in which every byte is there. */
    private void refusal() throws Exception {
        var large = folder.resolve("large.txt");
        Files.write(large, new byte[50 << 20]);
        var texts = portal.getBean(Texts.class);
        var memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        texts.read(large);
        figures.most("heap taken by refusing a file of 50 MB", (memory.getHeapMemoryUsage().getUsed() - before) / 1e6, "MB", 64);
        Files.delete(large);
    }

    private void pages() throws Exception {
        figures.most("overview, plain, p95 at 200/s", openLoop(_ -> "/plain"), "ms", 30);
        figures.most("item pages, plain, p95 at 200/s", openLoop(i -> "/plain" + NoticeLoad.item(i)), "ms", 30);
        figures.most("overview, first answer of the page with script, p95 at 200/s", openLoop(_ -> "/"), "ms", 30);
        figures.most("item pages, first answer of the page with script, p95 at 200/s", openLoop(NoticeLoad::item), "ms", 30);
        figures.most("JSON of an item, p95 at 200/s", openLoop(i -> "/api/v1/notices" + NoticeLoad.item(i).substring(2).replaceFirst("/(\\d+)$", "/items/$1")), "ms", 30);
    }

    /** Asked on time whether or not the answer before has come; waiting counts. p95 in milliseconds, the first third not counted. */
    private double openLoop(IntFunction<String> address) throws Exception {
        int n = PER_SECOND * seconds;
        int warm = n / 3;
        var taken = new double[n];
        var wires = new ConcurrentLinkedQueue<Wire>();
        long begun = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < n; i++) {
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                int at = i;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                all.add(clients.submit(() -> {
                    var free = wires.poll();
                    var wire = free == null ? new Wire(port) : free;
                    once(wire, address.apply(at));
                    taken[at] = (System.nanoTime() - due) / 1e6;
                    wires.add(wire);
                    return null;
                }));
            }
            for (var each : all) {
                each.get();
            }
        }
        for (var wire : wires) {
            wire.close();
        }
        return percentile(Arrays.copyOfRange(taken, warm, n), 0.95);
    }

    private void againstAFile() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        try (var wire = new Wire(port)) {
            Files.write(folder.resolve("images/notice.html"), wire.get("/plain/n/2022").body());
        }
        rate(port, "/images/notice.html");
        rate(port, "/plain/n/2022");
        double file = rate(port, "/images/notice.html");
        double page = rate(port, "/plain/n/2022");
        file = (file + rate(port, "/images/notice.html")) / 2;
        page = (page + rate(port, "/plain/n/2022")) / 2;
        figures.plain("static file of the bytes of the plain notice page", file, "/s");
        figures.plain("plain notice page", page, "/s");
        figures.least("  against the file", page / file * 100, "%", 80);
        double packed = rate(port, "/plain/n/2022", "Accept-Encoding: gzip");
        figures.plain("plain notice page, compressed", packed, "/s");
        figures.plain("  not changed (304)", rate(port, "/plain/n/2022", "If-None-Match: *"), "/s");
        try (var nginx = Nginx.serving(folder)) {
            if (nginx.port() > 0) {
                double theirs = rate(nginx.port(), "/images/notice.html");
                figures.plain("the same file by nginx", theirs, "/s");
                figures.plain("  the plain notice page against it", page / theirs * 100, "%");
            } else {
                System.err.println("portal: 没有 nginx，不作比较 (nginx is not installed: not compared)");
            }
        }
    }

    private double rate(int server, String path, String... headers) throws Exception {
        return Load.perSecond(server, Math.max(2, seconds / 2), wire -> {
            int status = wire.get(path, headers).status();
            return status == 200 || status == 304;
        });
    }

    private static double once(Wire wire, String path) {
        return millis(() -> {
            var answer = wire.get(path);
            if (answer.status() != 200) {
                throw new IOException(path + " answered " + answer.status());
            }
            return answer;
        });
    }

    private interface Work {
        Object done() throws Exception;
    }

    private static double millis(Work work) {
        long begun = System.nanoTime();
        try {
            work.done();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private interface Timed {
        double millis(int i);
    }

    private static double[] times(int n, Timed timed) {
        var taken = new double[n];
        for (int i = 0; i < n; i++) {
            taken[i] = timed.millis(i);
        }
        return taken;
    }

    private static double percentile(double[] taken, double share) {
        return TicketRowsLoad.percentile(taken, share);
    }

    /** nginx with one worker a processor on a free port, where it is installed. */
    private record Nginx(@Nullable Process process, int port) implements AutoCloseable {
        static Nginx serving(Path folder) throws Exception {
            var program = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx").stream().map(Path::of).filter(Files::isExecutable).findFirst();
            if (program.isEmpty()) {
                return new Nginx(null, 0);
            }
            int port;
            try (var free = new java.net.ServerSocket(0)) {
                port = free.getLocalPort();
            }
            var settings = folder.resolve("nginx.conf");
            Files.writeString(settings, """
                    daemon off; worker_processes auto; pid %1$s/nginx.pid; error_log %1$s/nginx.log;
                    events { worker_connections 256; }
                    http { access_log off; sendfile on; types { text/html html; } client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                      uwsgi_temp_path %1$s; scgi_temp_path %1$s; keepalive_requests 1000000; server { listen 127.0.0.1:%2$d; root %1$s; } }
                    """.formatted(folder, port), StandardCharsets.UTF_8);
            var process = new ProcessBuilder(program.get().toString(), "-p", folder.toString(), "-c", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            TimeUnit.SECONDS.sleep(1);
            return new Nginx(process, process.isAlive() ? port : 0);
        }

        @Override
        public void close() {
            if (process != null) {
                process.destroy();
                process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(_ -> process.destroyForcibly()).join();
            }
        }
    }
}
