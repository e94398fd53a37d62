package org.jiandu.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup is two files: {@code FILE} holds the database with the settings in it, {@code FILE.keys} the keys that open
 * what is sealed. Whoever has only one of them reads nothing that is sealed.
 */
public final class Backup {
    private static final String DUMP = "database.sql";
    private static final String MANIFEST = "backup.properties";
    private static final String ATTACHMENTS = "attachments/";
    private static final Pattern ATTACHMENT = Pattern.compile("attachments/[0-9a-f]{2}/f_[0-9a-f]{32}[.]bin");
    private static final String OWN_PASSWORDS = "db-";

    private Backup() {}

    /** Writes both files; {@code file} appears only when it is whole. @return bytes of the first file */
    public static long save(Database database, DataFolder folder, Path file, Instant now) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(("format=1\nmade=" + now + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry(DUMP));
                dump(database, zip);
                saveAttachments(folder, zip); // after the dump: each row of it has its file
            }
            saveKeys(folder, keysOf(file));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            throw new DatabaseProblem("备份没有写成：" + e.getMessage() + "。请检查 " + file + " 所在文件夹的权限和剩余空间。 (The backup was not written: check permissions and space.)", e);
        }
    }

    private static void dump(Database database, OutputStream to) throws IOException {
        var tool = database.dump().redirectError(ProcessBuilder.Redirect.INHERIT).start();
        tool.getInputStream().transferTo(to);
        ended(tool, "dump");
    }

    private static void saveAttachments(DataFolder folder, ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder.attachments())) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.attachments(), 2)) {
            for (var file : files.filter(f -> f.toString().endsWith(".bin")).sorted().toList()) {
                byte[] sealed;
                try {
                    sealed = Files.readAllBytes(file);
                } catch (NoSuchFileException e) {
                    continue; // dropped from a form in this moment
                }
                zip.putNextEntry(new ZipEntry(ATTACHMENTS + folder.attachments().relativize(file).toString().replace('\\', '/')));
                zip.write(sealed);
            }
        }
    }

    /** Only names that the portal itself gives are believed. */
    private static void restoreAttachments(ZipFile zip, DataFolder folder) throws IOException {
        for (var entry : zip.stream().filter(e -> ATTACHMENT.matcher(e.getName()).matches()).toList()) {
            var target = folder.path().resolve(entry.getName());
            Files.createDirectories(
                    target.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                in.transferTo(out);
            }
        }
    }

    private static void saveKeys(DataFolder folder, Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> keys = Files.list(folder.keys())) {
            for (var key : keys.sorted().toList()) {
                if (!key.getFileName().toString().startsWith(OWN_PASSWORDS)) {
                    zip.putNextEntry(new ZipEntry(key.getFileName().toString()));
                    Files.copy(key, zip);
                }
            }
        }
    }

    public static Path keysOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".keys");
    }

    /** Brings both files back into a place that holds nothing yet. @throws DatabaseProblem in one sentence where it does */
    public static void restore(Path file, Database.Wanted wanted) {
        var folder = new DataFolder(wanted.data()).ready();
        if (wanted.url() == null && Files.exists(folder.database().resolve("installed"))) {
            throw new DatabaseProblem("文件夹 " + folder.path() + " 里已有数据，请用 --data 另选一个空文件夹，免得盖掉它。 (The folder already holds data; choose an empty one.)");
        }
        var keys = keysOf(file);
        if (!Files.exists(keys)) {
            throw new DatabaseProblem("找不到密钥包 " + keys + "：没有它，加密的内容打不开。请把它放到备份文件旁边再试。 (The key file is missing; put it beside the backup.)");
        }
        try (var zip = new ZipFile(file.toFile());
                var database = Database.open(wanted, Database.Mode.OWN)) {
            var dump = zip.getEntry(DUMP);
            if (dump == null) {
                throw new IOException("no " + DUMP + " in it");
            }
            if (!database.empty()) {
                throw new DatabaseProblem("数据库里已有数据，请另建一个空的数据库，免得盖掉它。 (The database already holds data; choose an empty one.)");
            }
            restoreKeys(keys, folder);
            load(zip, dump, database);
            restoreAttachments(zip, folder);
        } catch (IOException e) {
            throw new DatabaseProblem("备份 " + file + " 没有恢复成功：" + e.getMessage() + "。 (The backup could not be restored.)", e);
        }
    }

    private static void restoreKeys(Path keys, DataFolder folder) throws IOException {
        try (var zip = new ZipFile(keys.toFile())) {
            for (var entry : zip.stream().toList()) {
                var target = folder.keys().resolve(Path.of(entry.getName()).getFileName().toString());
                Files.deleteIfExists(target);
                Files.createFile(
                        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (InputStream in = zip.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(target)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private static void load(ZipFile zip, ZipEntry dump, Database database) throws IOException {
        var tool = database.load()
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream in = zip.getInputStream(dump);
                OutputStream out = tool.getOutputStream()) {
            in.transferTo(out);
        }
        ended(tool, "load");
    }

    /** Keeps the newest {@code keep} nightly backups of the folder. */
    public static void prune(DataFolder folder, int keep) {
        for (var old : nightly(folder).stream().skip(keep).toList()) {
            try {
                Files.deleteIfExists(old);
                Files.deleteIfExists(keysOf(old));
            } catch (IOException e) {
                throw new DatabaseProblem("旧备份 " + old + " 删不掉：" + e.getMessage(), e);
            }
        }
    }

    /** When the newest nightly backup was made, or empty. */
    public static Optional<Instant> newest(DataFolder folder) {
        return nightly(folder).stream().findFirst().map(file -> {
            try {
                return Files.getLastModifiedTime(file).toInstant();
            } catch (IOException e) {
                return Instant.EPOCH;
            }
        });
    }

    private static List<Path> nightly(DataFolder folder) {
        if (!Files.isDirectory(folder.backups())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.backups())) {
            return files.filter(f -> f.toString().endsWith(".zip"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void ended(Process tool, String what) throws IOException {
        try {
            if (tool.waitFor() != 0) {
                throw new IOException("the " + what + " tool ended with " + tool.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during the " + what, e);
        }
    }
}
