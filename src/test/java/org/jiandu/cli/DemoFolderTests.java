package org.jiandu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demonstration that was broken off is filled anew, and nothing else is ever emptied. */
class DemoFolderTests {
    @Test
    void half_a_demonstration_is_emptied_and_marked_again(@TempDir Path data) throws IOException {
        DemoFolder.before(wanted(data), true);
        assertThat(data.resolve("demo-filling.txt")).exists();
        halfFilled(data);
        DemoFolder.before(wanted(data), true);
        assertThat(data.resolve("db")).doesNotExist();
        assertThat(data.resolve("keys")).doesNotExist();
        assertThat(data.resolve("notes-of-somebody.txt")).exists();
        assertThat(data.resolve("demo-filling.txt")).exists();
    }

    @Test
    void a_whole_one_is_left_alone(@TempDir Path data) throws IOException {
        DemoFolder.before(wanted(data), true);
        halfFilled(data);
        DemoFolder.filled(data);
        DemoFolder.before(wanted(data), true);
        assertThat(data.resolve("db/rows")).exists();
        assertThat(data.resolve("demo-filling.txt")).doesNotExist();
    }

    /** Real tickets may have come in meanwhile. */
    @Test
    void a_folder_on_which_the_portal_has_run_in_earnest_is_never_emptied(@TempDir Path data) throws IOException {
        DemoFolder.before(wanted(data), true);
        halfFilled(data);
        DemoFolder.before(wanted(data), false);
        DemoFolder.before(wanted(data), true);
        assertThat(data.resolve("db/rows")).exists();
        assertThat(data.resolve("demo-filling.txt")).doesNotExist();
    }

    @Test
    void a_folder_that_was_there_before_is_not_marked(@TempDir Path data) throws IOException {
        halfFilled(data);
        DemoFolder.before(wanted(data), true);
        assertThat(data.resolve("demo-filling.txt")).doesNotExist();
        assertThat(data.resolve("db/rows")).exists();
    }

    private static void halfFilled(Path data) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("db")).resolve("rows"), "some");
        Files.writeString(Files.createDirectories(data.resolve("keys")).resolve("kek"), "a key");
        Files.writeString(data.resolve("notes-of-somebody.txt"), "not ours");
    }

    private static Database.Wanted wanted(Path data) {
        return new Database.Wanted(data, null, "", "", null, "");
    }
}
