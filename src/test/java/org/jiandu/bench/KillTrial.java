package org.jiandu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Kills the program and its database while citizens hand in, ten times, and then asks for every receipt that was shown.
 *
 * <p>After Jepsen: the history (token sent, receipt shown) is kept outside the portal; a form without an answer is sent
 * again after the restart and must give one ticket. {@code java -cp … org.jiandu.bench.KillTrial PORT [ROUNDS]}; traffic
 * goes to this machine only, and it stops by itself. Exit code 1 where a shown receipt is lost or a form counted twice.
 */
public final class KillTrial {
    private static final int CLIENTS = 6;
    private static final Pattern TOKEN = Pattern.compile("name=\"token\"\\s+value=\"([^\"]+)\"");
    private static final Pattern BIG = Pattern.compile("<dd class=\"big\"[^>]*>([^<]+)</dd>");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, List<String>> shown = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> doubtful = new ConcurrentLinkedQueue<>();
    private final String base;
    private final int port;
    private final Path data;
    private volatile boolean open;
    private volatile boolean over;

    private KillTrial(int port) throws IOException {
        this.port = port;
        this.base = "http://127.0.0.1:" + port;
        this.data = Files.createTempDirectory("jiandu-kill");
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        System.exit(new KillTrial(Integer.parseInt(args[0])).run(rounds) ? 0 : 1);
    }

    private boolean run(int rounds) throws Exception {
        var random = new Random(3);
        var portal = start();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(this::client));
        }
        for (int round = 1; round <= rounds; round++) {
            TimeUnit.MILLISECONDS.sleep(1_500 + random.nextInt(2_500));
            open = false;
            var what = List.of("program", "database", "both").get(round % 3);
            var database = portal.descendants().filter(KillTrial::database).toList();
            if (!what.equals("program")) {
                database.forEach(ProcessHandle::destroyForcibly);
            }
            portal.destroyForcibly().waitFor();
            System.out.printf("round %d/%d: killed %s, %d receipts shown, %d in doubt%n", round, rounds, what, shown.size(), doubtful.size());
            portal = start();
        }
        over = true;
        for (var client : clients) {
            client.join();
        }
        boolean good = judge();
        portal.destroy();
        portal.waitFor(40, TimeUnit.SECONDS);
        return good;
    }

    private static boolean database(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("mariadbd");
    }

    private Process start() throws Exception {
        var portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
                        "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC", "-Djiandu.rate.factor=1000000",
                        "-Djiandu.seeds=" + Path.of("seeds").toAbsolutePath(), "-cp",
                        System.getProperty("java.class.path"), "org.jiandu.cli.Cli", "run", "--port",
                        Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("run.log").toFile())
                .start();
        for (int i = 0; i < 240; i++) {
            if (!portal.isAlive()) {
                throw new IllegalStateException("the portal did not start, see " + data.resolve("run.log"));
            }
            try {
                if (get("/plain/follow").contains("name=\"code\"")) {
                    open = true;
                    return portal;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        throw new IllegalStateException("the portal did not answer within a minute");
    }

    private void client() {
        while (!over) {
            try {
                if (!open) {
                    TimeUnit.MILLISECONDS.sleep(50);
                    continue;
                }
                var left = doubtful.poll();
                send(left != null ? left : token());
            } catch (IOException e) {
                // the portal is down: the form stays in doubt and is sent again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String token() throws IOException, InterruptedException {
        var form = TOKEN.matcher(get("/plain/feedback"));
        if (!form.find()) {
            throw new IOException("no form");
        }
        return form.group(1);
    }

    private void send(String token) throws IOException, InterruptedException {
        String page;
        try {
            page = post("/plain/feedback", Map.of(
                    "token", token, "step", "send", "kind", "COMMENT", "text", "断电试验：这一条不能丢，也不能变成两条。", "consent", "1"));
        } catch (IOException e) {
            doubtful.add(token);
            throw e;
        }
        var big = BIG.matcher(page);
        var found = new ArrayList<String>();
        while (big.find()) {
            found.add(big.group(1));
        }
        if (found.size() < 2) {
            doubtful.add(token);
            return;
        }
        var before = shown.putIfAbsent(token, found);
        if (before != null && !before.equals(found)) {
            System.out.println("TWICE: " + before.getFirst() + " and " + found.getFirst());
            shown.put("twice " + token, found);
        }
    }

    private boolean judge() throws Exception {
        int lost = 0;
        var numbers = new HashSet<String>();
        int twice = 0;
        for (var receipt : shown.values()) {
            var page = post("/plain/follow", Map.of("number", receipt.get(0), "code", receipt.get(1)));
            if (!page.contains(receipt.get(0)) || !page.contains("断电试验")) {
                lost++;
                System.out.println("LOST: " + receipt.get(0));
            }
            twice += numbers.add(receipt.get(0)) ? 0 : 1;
        }
        System.out.printf("receipts shown %d, lost %d, given twice %d, still in doubt %d%n", shown.size(), lost, twice, doubtful.size());
        System.out.println("now: ./portal verify --data " + data);
        return lost == 0 && twice == 0 && shown.size() > 0;
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(8)).build(), BodyHandlers.ofString())
                .body();
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(12))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
