package org.jiandu.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** First visits in a browser: what comes over the wire, and when something is to be read on a slow telephone. */
final class Visits {
    private static final int RUNS = 5;

    private final Chromium browser;
    private final String base;

    Visits(Chromium browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    record Weight(double kilobytes, long requests) {}

    /** Compressed bytes, headers too, of everything a browser fetches that was never here. */
    Weight weight(String path) throws IOException, InterruptedException {
        try (var tab = browser.fresh()) {
            var told = tab.open(base + path);
            double bytes = named(told, "Network.loadingFinished").stream()
                    .mapToDouble(e -> e.path("params").path("encodedDataLength").asDouble(0))
                    .sum();
            return new Weight(bytes / 1024, named(told, "Network.loadingFinished").size());
        }
    }

    private static List<JsonNode> named(List<JsonNode> told, String method) {
        return told.stream().filter(e -> e.path("method").asString().equals(method)).toList();
    }

    /** Median seconds to the first contentful paint: CPU four times slower, 150 ms away, 1.6 Mbit/s down, 750 kbit/s up. */
    double slowPaint(String path) throws IOException, InterruptedException {
        var seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            seconds[i] = paint(path);
        }
        return IntStream.range(0, RUNS).mapToDouble(i -> seconds[i]).sorted().toArray()[RUNS / 2];
    }

    private double paint(String path) throws IOException, InterruptedException {
        try (var tab = browser.fresh()) {
            tab.tell("Emulation.setDeviceMetricsOverride", Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
            tab.tell("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
            tab.tell("Network.emulateNetworkConditions", Map.of(
                    "offline", false, "latency", 150, "downloadThroughput", 200_000, "uploadThroughput", 93_750));
            tab.open(base + path);
            return tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime").asDouble(0) / 1000;
        }
    }
}
