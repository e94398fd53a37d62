package org.jiandu.attachment.internal;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.attachment.FileType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one file looked into by a child process that may fail in any way: 256 MB, twenty seconds, no environment, no files
 * to write, no network where the machine lets it be taken away. The file goes through a pipe and never touches a disk.
 */
final class Sandbox {
    static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final String LIMITS = "ulimit -c 0; ulimit -f 0; ulimit -t 30; ulimit -v 4000000; exec \"$@\"";

    private final Class<?> checker;
    private final Duration longest;
    private final List<String> alone;

    /** @param checker whose {@code main} is run */
    Sandbox(Class<?> checker, Duration longest) {
        this.checker = checker;
        this.longest = longest;
        this.alone = offTheNet();
    }

    /** {@code unshare} where it is there and allowed; checked once. */
    private static List<String> offTheNet() {
        for (var tool : List.of("/usr/bin/unshare", "/bin/unshare")) {
            var words = List.of(tool, "--user", "--map-root-user", "--net");
            if (Files.isExecutable(Path.of(tool)) && works(Stream.concat(words.stream(), Stream.of("/bin/true")).toList())) {
                return words;
            }
        }
        return List.of();
    }

    boolean withoutNetwork() {
        return !alone.isEmpty();
    }

    Verdict look(FileType guess, byte[] content, boolean strip) {
        return ask(List.of(guess.name(), strip ? "strip" : "keep"), content, content.length + 1024);
    }

    /**
     * @param question the arguments of the checker's {@code main}
     * @param most bytes of an answer that are believed
     */
    Verdict ask(List<String> question, byte[] content, int most) {
        Process child;
        try {
            child = start(question);
        } catch (IOException e) {
            LOG.error("the sandbox does not start: {}", e.getMessage());
            return new Verdicts.Unasked(String.valueOf(e.getMessage()));
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.execute(() -> give(child.getOutputStream(), content));
            var began = new AtomicBoolean();
            var answer = CompletableFuture.supplyAsync(() -> answer(child, most, began), hands);
            try {
                return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return began.get() ? new Verdicts.Bad("attachment.refused.unsafe") : new Verdicts.Unasked("no answer in time");
            } catch (ExecutionException e) {
                return new Verdicts.Unasked(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Verdicts.Unasked("interrupted");
            } finally {
                end(child);
            }
        }
    }

    private Process start(List<String> question) throws IOException {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", LIMITS, "sh"));
        words.addAll(alone);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx256m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-XX:CompressedClassSpaceSize=64m", "-XX:ReservedCodeCacheSize=48m", "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:+DisableAttachMechanism",
                "-Djava.awt.headless=true", "-cp", classpath(), checker.getName()));
        words.addAll(question);
        var builder = new ProcessBuilder(words).directory(new File("/")).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** Nothing but what looking into files needs. */
    private String classpath() {
        var needed = Stream.of(
                checker, Checker.class, org.apache.tika.detect.DefaultDetector.class, org.apache.pdfbox.Loader.class,
                org.apache.pdfbox.io.RandomAccessRead.class, org.apache.fontbox.FontBoxFont.class,
                org.apache.commons.io.IOUtils.class, org.apache.commons.logging.LogFactory.class, LoggerFactory.class,
                org.jspecify.annotations.NullMarked.class, org.jsoup.Jsoup.class);
        return needed.map(Sandbox::home).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return System.getProperty("java.class.path");
        }
    }

    private static void give(OutputStream to, byte[] content) {
        try (to) {
            to.write(content);
        } catch (IOException e) {
            LOG.debug("the sandbox ended while it was given a file", e);
        }
    }

    /** Once it has the file, whatever is no verdict is the file's fault; before, the machine's. */
    private static Verdict answer(Process child, int most, AtomicBoolean began) {
        try (var in = new DataInputStream(child.getInputStream())) {
            if (!in.readUTF().equals(Checker.HAS_IT)) {
                return new Verdicts.Unasked("something else answered");
            }
            began.set(true);
            try {
                return Verdict.read(in, most);
            } catch (IOException | IllegalArgumentException e) {
                return new Verdicts.Bad("attachment.refused.unsafe");
            }
        } catch (IOException e) {
            return new Verdicts.Unasked("the sandbox did not begin: " + e);
        }
    }

    private static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }

    private static boolean works(List<String> words) {
        try {
            var tried = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(5, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
