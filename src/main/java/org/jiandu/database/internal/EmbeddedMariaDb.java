package org.jiandu.database.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseAccess;
import org.jiandu.database.DatabaseProblem;
import org.jspecify.annotations.Nullable;

/**
 * A private {@code mariadbd} on loopback. The carrier's own lifecycle class deletes data, waits for dead children and
 * skips the grants, so this one starts, joins, recovers and stops it.
 */
final class EmbeddedMariaDb implements Database {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private static final long LEAST_POOL = 256;
    private static final long MOST_POOL = 2_048;

    private final DataFolder folder;
    private final Path home;
    private final Path base;
    private final int port;
    private final @Nullable Process server;

    private EmbeddedMariaDb(DataFolder folder, Path base, int port, @Nullable Process server) {
        this.folder = folder;
        this.home = folder.database();
        this.base = base;
        this.port = port;
        this.server = server;
    }

    static EmbeddedMariaDb open(DataFolder folder, Database.Mode mode) {
        try {
            var home = Files.createDirectories(folder.database());
            var base = Carrier.unpacked(folder.path().resolve("cache"));
            var running = running(home);
            if (running.isPresent() && ownerAlive(running.get())) {
                if (mode == Database.Mode.OWN) {
                    throw new DatabaseProblem("数据文件夹 " + folder.path() + " 正被另一个正在运行的门户使用，请先停止它，或者用 --data 另选一个文件夹。"
                            + " (Another portal is running on this data folder.)");
                }
                return new EmbeddedMariaDb(folder, base, Integer.parseInt(Files.readString(portFile(home)).strip()), null);
            }
            if (running.isPresent()) {
                end(running.get()); // its portal was killed; it still holds the files
            }
            install(base, home);
            return start(folder, base);
        } catch (IOException e) {
            throw new DatabaseProblem("自带数据库启动失败：" + e.getMessage() + "；详情见 " + folder.database().resolve("mariadbd.log")
                    + "。 (The embedded database did not start; see its log.)", e);
        }
    }

    /** A sixteenth of the machine's memory, taken as it is needed: a small computer keeps room for the portal, a large one its index. */
    private static long poolMegabytes() {
        long bytes = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
        return Math.clamp(bytes / 16 / 1_048_576, LEAST_POOL, MOST_POOL);
    }

    private static EmbeddedMariaDb start(DataFolder folder, Path base) throws IOException {
        var home = folder.database();
        int port = freePort();
        var init = home.resolve("init.sql");
        Files.writeString(init, accounts(folder));
        var command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(), "--no-defaults", "--basedir=" + base,
                "--datadir=" + home.resolve("data"), "--tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                "--bind-address=127.0.0.1", "--port=" + port, "--socket=" + socket(), "--init-file=" + init,
                "--pid-file=" + pidFile(home), "--log-error=" + home.resolve("mariadbd.log"),
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00", "--transaction-isolation=READ-COMMITTED", "--skip-name-resolve",
                "--lower-case-table-names=1", "--max-allowed-packet=64M", "--innodb-buffer-pool-size=" + poolMegabytes() + "M",
                "--innodb-flush-log-at-trx-commit=1", "--performance-schema=OFF", "--table-open-cache=400",
                "--open-files-limit=2000", "--max-connections=120",
                "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY"));
        asRoot(command);
        inOwnSession(command);
        var server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Files.writeString(portFile(home), Integer.toString(port));
        var database = new EmbeddedMariaDb(folder, base, port, server);
        database.awaitReady(server);
        Files.delete(init);
        return database;
    }

    /**
     * Two accounts: one for upgrades, one for the application, which gets its grants table by table. The installer also
     * leaves a root without a password at every address of this machine: those go, whoever else has an account here.
     */
    private static String accounts(DataFolder folder) {
        return """
                CREATE DATABASE IF NOT EXISTS portal CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE USER IF NOT EXISTS 'jiandu_migrate'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER 'jiandu_migrate'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON portal.* TO 'jiandu_migrate'@'127.0.0.1' WITH GRANT OPTION;
                GRANT RELOAD, PROCESS ON *.* TO 'jiandu_migrate'@'127.0.0.1';
                CREATE USER IF NOT EXISTS 'jiandu_app'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER 'jiandu_app'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%3$s';
                DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';
                FLUSH PRIVILEGES;
                """.formatted(folder.secret("db-migrate"), folder.secret("db-app"), folder.secret("db-root"));
    }

    @Override
    public DatabaseAccess access() {
        return new DatabaseAccess(
                Opening.withOptions("jdbc:mysql://127.0.0.1:" + port + "/portal?sslMode=DISABLED&allowPublicKeyRetrieval=true"),
                "jiandu_app", folder.secret("db-app"), "jiandu_migrate", folder.secret("db-migrate"), true);
    }

    @Override
    public ProcessBuilder dump() {
        return Tools.dump(base.resolve("bin/mariadb-dump").toString(), access());
    }

    @Override
    public ProcessBuilder load() {
        return Tools.load(base.resolve("bin/mariadb").toString(), access());
    }

    @Override
    public boolean empty() {
        return Opening.empty(access());
    }

    @Override
    public void close() {
        if (server != null) {
            try {
                end(server.toHandle());
                Files.deleteIfExists(portFile(home));
            } catch (IOException e) {
                throw new DatabaseProblem("自带数据库没有正常停止：" + e.getMessage(), e);
            }
        }
    }

    private static Optional<ProcessHandle> running(Path home) throws IOException {
        if (!Files.exists(pidFile(home))) {
            return Optional.empty();
        }
        var own = "--datadir=" + home.resolve("data");
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile(home)).strip()))
                .filter(p -> p.info().command().orElse("").endsWith("mariadbd"))
                .filter(p -> Arrays.asList(p.info().arguments().orElse(new String[0])).contains(own));
    }

    private static boolean ownerAlive(ProcessHandle server) {
        return server.parent()
                .filter(p -> p.pid() != 1 && p.info().command().orElse("").endsWith("java"))
                .isPresent();
    }

    private static void end(ProcessHandle server) throws IOException {
        server.destroy(); // SIGTERM is an orderly shutdown
        try {
            server.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly(); // InnoDB recovers at the next start
        } catch (ExecutionException | InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was stopping", e);
        }
    }

    private static void install(Path base, Path home) throws IOException {
        var data = home.resolve("data");
        var done = home.resolve("installed");
        if (Files.exists(done)) {
            return;
        }
        if (Files.exists(data)) {
            Files.move(data, home.resolve("data.incomplete-" + ProcessHandle.current().pid()));
        }
        var command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(), "--no-defaults", "--basedir=" + base,
                "--datadir=" + data, "--auth-root-authentication-method=normal", "--skip-test-db",
                "--skip-name-resolve", "--lower-case-table-names=1"));
        asRoot(command);
        var log = home.resolve("install.log");
        var installing = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!installing.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || installing.exitValue() != 0) {
                throw new IOException("mariadb-install-db failed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was being installed", e);
        }
        Files.writeString(done, "ok");
    }

    private void awaitReady(Process starting) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        var access = access();
        while (System.nanoTime() < end) {
            if (!starting.isAlive()) {
                throw new IOException("mariadbd ended with " + starting.exitValue());
            }
            try {
                DriverManager.getConnection(access.url(), access.migrateUser(), access.migratePassword()).close();
                return;
            } catch (SQLException e) {
                pause();
            }
        }
        throw new IOException("mariadbd was not ready after " + START_LIMIT.toSeconds() + " s");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was starting", e);
        }
    }

    private static void asRoot(List<String> command) {
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root"); // mariadbd refuses to be root unless told
        }
    }

    /** A Ctrl-C reaches the whole group of processes at once; the database is to stop after the portal, not with it. */
    private static void inOwnSession(List<String> command) {
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(setsid -> command.addFirst(setsid.toString()));
    }

    private static Path pidFile(Path home) {
        return home.resolve("mariadbd.pid");
    }

    private static Path portFile(Path home) {
        return home.resolve("mariadbd.port");
    }

    /** A socket path may have 107 bytes at most: it lies in the temporary folder, whatever the data folder is called. */
    private static Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "jiandu-" + Long.toHexString(System.nanoTime()) + ".sock");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
