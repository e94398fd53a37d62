package org.jiandu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of our own in a JVM of its own, and what it costs. Ends with the measurement, whatever happens. */
final class Program implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final double TICKS = 100.0;
    private static final Pattern USED = Pattern.compile("\\stotal \\d+K, used (\\d+)K");

    private final Process process;
    private final Path log;
    private final long begun = System.nanoTime();

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** The portal as the launcher starts it, with rate limits raised. */
    static Program portal(int port, Path data) throws IOException {
        return start(
                "org.jiandu.cli.Cli", data.resolveSibling(data.getFileName() + ".log"), List.of("-Djiandu.rate.factor=1000000"),
                "run", "--port", Integer.toString(port), "--data", data.toString());
    }

    /** With the launcher's own options, so that what is compared differs in nothing else. */
    static Program start(String main, Path log, List<String> options, String... args) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("jiandu.bench.java", "").strip().split("\\s+")));
        command.addAll(options);
        command.add("-Djiandu.seeds=" + System.getProperty("jiandu.seeds"));
        command.addAll(List.of("-cp", System.getProperty("jiandu.bench.cp"), main));
        command.addAll(List.of(args));
        return new Program(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    /** @return seconds from the start of the process to its first good answer */
    double firstAnswer(int port, String path) throws IOException, InterruptedException {
        while (process.isAlive() && System.nanoTime() - begun < LONGEST.toNanos()) {
            try (var wire = new Wire(port)) {
                if (wire.get(path).status() == 200) {
                    return (System.nanoTime() - begun) / 1e9;
                }
            } catch (IOException notYet) {
                // asked again
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IOException("it did not start: " + Files.readString(log, StandardCharsets.UTF_8));
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds of CPU: all of the process, its compiler threads, its collector, its database, and this load generator. */
    record Cpu(double all, double compiler, double collector, double database, double client) {
        Cpu since(Cpu before) {
            return new Cpu(
                    all - before.all, compiler - before.compiler, collector - before.collector,
                    database - before.database, client - before.client);
        }

        Cpu each(double n) {
            return new Cpu(all / n, compiler / n, collector / n, database / n, client / n);
        }
    }

    Cpu cpu() throws IOException {
        double database = process.descendants()
                .filter(p -> p.info().command().orElse("").endsWith("mariadbd"))
                .mapToDouble(p -> ticks(Path.of("/proc", Long.toString(p.pid()), "stat")))
                .sum();
        return new Cpu(
                ticks(Path.of("/proc", Long.toString(process.pid()), "stat")), threads("C1 Compiler", "C2 Compiler"),
                threads("VM Thread", "GC Thread", "G1 "), database, ticks(Path.of("/proc/self/stat")));
    }

    private double threads(String... names) throws IOException {
        try (var tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return tasks.filter(task -> Stream.of(names).anyMatch(n -> name(task).startsWith(n)))
                    .mapToDouble(task -> ticks(task.resolve("stat")))
                    .sum();
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static double ticks(Path stat) {
        try {
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Bytes in use after a full collection. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        var words = jcmd("GC.heap_info");
        long used = 0;
        var found = USED.matcher(words);
        while (found.find()) {
            used += Long.parseLong(found.group(1)) * 1024;
        }
        return used;
    }

    String jcmd(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid())));
        command.addAll(List.of(words));
        var jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
