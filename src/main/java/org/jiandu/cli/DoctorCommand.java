package org.jiandu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiandu.attachment.Clamd;
import org.jiandu.cli.Cli.Options;
import org.jiandu.database.Backup;
import org.jiandu.database.DataFolder;

/** One screen: what is there, what is missing, what to do. Starts nothing. */
final class DoctorCommand {
    private static final long LITTLE_BYTES = 2L << 30;
    private static final Duration OLD = Duration.ofHours(36);

    private final List<Finding> findings = new ArrayList<>();

    private DoctorCommand() {}

    private record Finding(String name, String state, String found, String todo) {}

    static int run(String[] args) {
        var options = Options.read(args, Data.OPTIONS, List.of("--json", "--help"));
        if (options.has("--help")) {
            System.out.println("""
                    ./portal doctor [--data DIR] [--json]
                    一屏看清：有什么，缺什么，该做什么。不启动任何东西。
                    (One screen: what is there, what is missing, what to do. Starts nothing.)""");
            return Cli.DONE;
        }
        var doctor = new DoctorCommand();
        doctor.examine(options);
        doctor.print(options.has("--json"));
        return doctor.findings.stream().anyMatch(f -> f.state().equals("✗")) ? Cli.FAULT : Cli.DONE;
    }

    private void examine(Options options) {
        var folder = new DataFolder(Data.folder(options));
        well("Java", System.getProperty("java.version") + "（" + System.getProperty("java.home") + "）");
        platform();
        folder(folder);
        database(options, folder);
        keys(folder);
        backups(folder);
        scanner();
    }

    private void platform() {
        boolean carried = System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64");
        if (carried) {
            well("平台", "Linux x86-64，可以用自带数据库");
        } else {
            warn("平台", System.getProperty("os.name") + " " + System.getProperty("os.arch"), "没有自带数据库：用 docker compose up 或 --db-url");
        }
    }

    private void folder(DataFolder folder) {
        if (!Files.exists(folder.path())) {
            well("数据文件夹", folder.path() + "（还没有，第一次运行时建立）");
            return;
        }
        if (!Files.isWritable(folder.path())) {
            bad("数据文件夹", folder.path() + " 不能写入", "检查权限，或者用 --data 另选一个");
            return;
        }
        try {
            long free = Files.getFileStore(folder.path()).getUsableSpace();
            if (free < LITTLE_BYTES) {
                warn("数据文件夹", folder.path() + "，只剩 " + (free >> 20) + " MB", "清理磁盘，至少留 2 GB");
            } else {
                well("数据文件夹", folder.path() + "，剩余 " + (free >> 30) + " GB");
            }
        } catch (IOException e) {
            warn("数据文件夹", folder.path().toString(), "看不出剩余空间：" + e.getMessage());
        }
    }

    private void database(Options options, DataFolder folder) {
        var wanted = Data.wanted(options);
        if (wanted.url() != null) {
            well("数据库", wanted.url().replaceAll("[?].*", "") + "，账户 " + wanted.user());
            if (wanted.migrateUser() == null) {
                warn("数据库账户", "只有一个账户", "另设 JIANDU_DB_MIGRATE_USER：只有一个账户时，留痕表只靠触发器保护");
            }
            return;
        }
        var pid = folder.database().resolve("mariadbd.pid");
        boolean runs = readPid(pid) > 0;
        well("数据库", Files.exists(folder.database().resolve("installed"))
                ? "自带的 MariaDB，" + (runs ? "正在运行" : "没有运行")
                : "自带的 MariaDB，还没有建立");
        well("数据库账户", "两个：升级用 jiandu_migrate，运行用 jiandu_app");
    }

    private static long readPid(Path file) {
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).map(ProcessHandle::pid).orElse(0L)
                    : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private void keys(DataFolder folder) {
        boolean used = Files.exists(folder.database().resolve("installed"));
        if (Files.exists(folder.keys().resolve("kek"))) {
            well("密钥", folder.keys() + "（不在数据库里，备份时另存）");
        } else if (used) {
            bad("密钥", "data/keys/kek 不见了", "从备份的密钥包恢复，否则加密的内容打不开");
        } else {
            well("密钥", "第一次运行时生成");
        }
    }

    private void backups(DataFolder folder) {
        var newest = Backup.newest(folder);
        if (newest.isEmpty()) {
            if (Files.exists(folder.database().resolve("installed"))) {
                warn("最近一次备份", "没有", "./portal backup 文件名，或者让门户夜里开着（每天 2:30 自动备份）");
            }
            return;
        }
        var age = Duration.between(newest.get(), Clock.systemUTC().instant());
        if (age.compareTo(OLD) > 0) {
            warn("最近一次备份", age.toHours() + " 小时前", "看看门户夜里是否开着，磁盘是否满了");
        } else {
            well("最近一次备份", age.toHours() + " 小时前");
        }
    }

    private void scanner() {
        var address = System.getProperty("jiandu.clamav", System.getenv().getOrDefault("JIANDU_CLAMAV", ""));
        if (address.isBlank()) {
            warn("病毒扫描", "没有设置，附件只经内容检查，标明“未经病毒扫描”", "装 ClamAV，设 JIANDU_CLAMAV=主机:3310");
            return;
        }
        try {
            well("病毒扫描", address + "，" + new Clamd(address, Duration.ofSeconds(5)).version());
        } catch (IOException | NumberFormatException e) {
            bad("病毒扫描", address + " 没有应答，附件一直“待检测”", "看看 clamd 是否在运行");
        }
    }

    private void print(boolean json) {
        for (var f : findings) {
            if (json) {
                System.out.println(JsonLine.of("name", f.name(), "state", f.state(), "found", f.found(), "todo", f.todo()));
            } else {
                System.out.println(f.state() + " " + f.name() + "：" + f.found() + (f.todo().isEmpty() ? "" : "\n    → " + f.todo()));
            }
        }
    }

    private void well(String name, String found) {
        findings.add(new Finding(name, "✓", found, ""));
    }

    private void warn(String name, String found, String todo) {
        findings.add(new Finding(name, "!", found, todo));
    }

    private void bad(String name, String found, String todo) {
        findings.add(new Finding(name, "✗", found, todo));
    }
}
