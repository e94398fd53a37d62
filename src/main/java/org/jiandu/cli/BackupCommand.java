package org.jiandu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jiandu.cli.Cli.Options;
import org.jiandu.database.Backup;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;

/** Writes a backup, or brings one back into an empty folder. */
final class BackupCommand {
    private BackupCommand() {}

    static int backup(String[] args) {
        var options = Options.read(args, Data.OPTIONS, List.of("--help"));
        if (options.has("--help") || options.rest().size() != 1) {
            return usage(options, """
                    ./portal backup FILE [--data DIR] [--db-url URL]
                    备份数据库和设置到 FILE，密钥另存为 FILE.keys；两个文件要分开保管。
                    (Backs up to FILE, keys apart in FILE.keys; keep the two in different places.)""");
        }
        var file = Path.of(options.rest().getFirst());
        var folder = new DataFolder(Data.folder(options)).ready();
        try (var database = Database.open(Data.wanted(options), Database.Mode.JOIN)) {
            long bytes = Backup.save(database, folder, file, Clock.systemUTC().instant());
            System.out.println("✓ 已备份到 " + file + "（" + bytes / 1024 + " KB），密钥在 " + Backup.keysOf(file)
                    + "：请把密钥放到另一个地方。 (Done; keep the keys elsewhere.)");
            return Cli.DONE;
        }
    }

    static int restore(String[] args) {
        var options = Options.read(args, Data.OPTIONS, List.of("--help"));
        if (options.has("--help") || options.rest().size() != 1) {
            return usage(options, """
                    ./portal restore FILE [--data DIR] [--db-url URL]
                    把备份恢复到一个空的数据文件夹；FILE.keys 要放在旁边。
                    (Restores into an empty data folder; FILE.keys must lie beside it.)""");
        }
        var file = Path.of(options.rest().getFirst());
        if (!Files.isRegularFile(file)) {
            throw new Options.Wrong("找不到备份文件 " + file + "。 (No such backup.)");
        }
        var wanted = Data.wanted(options);
        Backup.restore(file, wanted);
        DemoFolder.before(wanted, false);
        System.out.println("✓ 已恢复到 " + wanted.data() + "。现在可以 ./portal verify --data " + wanted.data() + " 核对，再 ./portal run。 (Restored.)");
        return Cli.DONE;
    }

    private static int usage(Options options, String text) {
        (options.has("--help") ? System.out : System.err).println(text);
        return options.has("--help") ? Cli.DONE : Cli.USAGE;
    }
}
