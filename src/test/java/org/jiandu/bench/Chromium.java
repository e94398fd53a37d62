package org.jiandu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium spoken to by its own protocol: nothing stands between it and the clock. */
final class Chromium implements AutoCloseable, WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Process process;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<JsonNode> events = new ConcurrentLinkedQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), this).join();
    }

    /** Empty where this machine has none. */
    static Optional<Chromium> start() throws IOException {
        var named = System.getenv().getOrDefault("JIANDU_CHROMIUM", "");
        var found = Stream.concat(
                        Stream.of(named).filter(n -> !n.isEmpty()).map(Path::of),
                        NAMES.stream().flatMap(n -> Stream.of("/usr/bin", "/usr/local/bin", "/opt/google/chrome").map(d -> Path.of(d, n))))
                .filter(Files::isExecutable)
                .findFirst();
        return found.isEmpty() ? Optional.empty() : started(found.get());
    }

    private static Optional<Chromium> started(Path binary) throws IOException {
        var process = new ProcessBuilder(
                        binary.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
                        "--user-data-dir=" + Files.createTempDirectory("jiandu-chromium"), "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync", "about:blank")
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader said = process.inputReader();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            int at = line.indexOf("ws://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {})); // or it stops when the pipe is full
                return Optional.of(new Chromium(process, line.substring(at).strip()));
            }
        }
        return Optional.empty(); // a stub that only points elsewhere
    }

    JsonNode ask(String session, String method, Map<String, ?> params) throws IOException, InterruptedException {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var message = session.isEmpty()
                ? Map.of("id", id, "method", method, "params", params)
                : Map.of("id", id, "method", method, "params", params, "sessionId", session);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        try {
            return answer.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(method + " was not answered", e);
        }
    }

    /** A page nobody has been on before: no cache, no cookies. */
    Tab fresh() throws IOException, InterruptedException {
        var context = ask("", "Target.createBrowserContext", Map.of()).path("browserContextId").asString();
        var target = ask("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asString();
        var session = ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        return new Tab(context, session);
    }

    /** One page of a browser that has seen nothing yet. */
    final class Tab implements AutoCloseable {
        private final String context;
        private final String session;

        private Tab(String context, String session) throws IOException, InterruptedException {
            this.context = context;
            this.session = session;
            tell("Network.enable", Map.of());
            tell("Page.enable", Map.of());
        }

        JsonNode tell(String method, Map<String, ?> params) throws IOException, InterruptedException {
            return ask(session, method, params);
        }

        /** Until nothing has come over the wire for a second. @return what it told, oldest first */
        List<JsonNode> open(String url) throws IOException, InterruptedException {
            tell("Page.navigate", Map.of("url", url));
            int seen = -1;
            for (int quiet = 0; quiet < 20; quiet++) {
                TimeUnit.MILLISECONDS.sleep(100);
                var now = told().size();
                quiet = now == seen && loaded() ? quiet : -1;
                seen = now;
            }
            return told();
        }

        private boolean loaded() {
            return told().stream().anyMatch(e -> e.path("method").asString().equals("Page.loadEventFired"));
        }

        List<JsonNode> told() {
            return events.stream().filter(e -> e.path("sessionId").asString().equals(session)).toList();
        }

        JsonNode evaluate(String script) throws IOException, InterruptedException {
            return tell("Runtime.evaluate", Map.of("expression", script, "returnByValue", true)).path("result").path("value");
        }

        @Override
        public void close() throws IOException {
            try {
                ask("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            events.removeIf(e -> e.path("sessionId").asString().equals(session));
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            var message = JSON.readTree(part.toString());
            part.setLength(0);
            var answer = asked.remove(message.path("id").asInt(-1));
            if (answer != null) {
                answer.complete(message.path("result"));
            } else {
                events.add(message);
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }
}
