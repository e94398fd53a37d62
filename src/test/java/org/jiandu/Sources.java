package org.jiandu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository as text. */
public final class Sources {
    static final Path MAIN = Path.of("src/main/java");
    public static final Path TEST = Path.of("src/test/java");
    static final Path PAGES = Path.of("src/main/jte");

    private Sources() {}

    public static List<Path> under(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /** As it is named in a fault: below {@code org/jiandu}. */
    static String name(Path file) {
        return file.toString().replaceFirst("^src/(main|test)/java/org/jiandu/", "");
    }
}
