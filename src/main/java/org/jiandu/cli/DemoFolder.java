package org.jiandu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jiandu.database.DataFolder;
import org.jiandu.database.Database;
import org.jiandu.database.DatabaseProblem;

/**
 * The mark of a folder that was empty when {@code --demo} began to fill it. It goes when the fill is whole, and when
 * anything else begins on the folder: whoever finds it finds nothing but half a demonstration, which may be emptied.
 */
public final class DemoFolder {
    private static final String MARK = "demo-filling.txt";
    /** The mark is the last to go: an emptying that is broken off is begun again. */
    private static final List<String> OURS = List.of("db", "keys", "outbox", "demo-receipt.txt", "first-administrator.txt", MARK);

    private DemoFolder() {}

    /** Before the portal starts on the folder. */
    static void before(Database.Wanted wanted, boolean demo) {
        var folder = new DataFolder(wanted.data());
        var mark = folder.path().resolve(MARK);
        try {
            if (!demo || wanted.url() != null) {
                Files.deleteIfExists(mark);
                return;
            }
            if (Files.exists(mark)) {
                System.out.println("portal: 上次装入演示数据时中断了，文件夹里只有虚构的数据，现在清空重装。 (The last demonstration was not filled whole: it is emptied and filled anew.)");
                settle(wanted, folder);
                empty(folder);
            }
            if (!Files.exists(folder.database())) {
                Files.writeString(mark, "正在装入演示数据 (a demonstration is being filled in)\n");
            }
        } catch (IOException e) {
            throw new DatabaseProblem("演示文件夹 " + folder.path() + " 清空不了：" + e.getMessage() + "。请用 --data 另选一个空文件夹。 (The folder cannot be emptied; choose another.)", e);
        }
    }

    /** The fill is whole. */
    public static void filled(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(MARK));
    }

    /** Ends a database left behind by a portal that was killed; refuses where one is running on the folder. */
    private static void settle(Database.Wanted wanted, DataFolder folder) {
        if (Files.exists(folder.database().resolve("installed"))) {
            Database.open(wanted, Database.Mode.OWN).close();
        }
    }

    private static void empty(DataFolder folder) throws IOException {
        for (var name : OURS) {
            var part = folder.path().resolve(name);
            if (Files.exists(part)) {
                try (Stream<Path> below = Files.walk(part)) {
                    for (var file : below.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
