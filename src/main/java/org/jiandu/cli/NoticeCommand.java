package org.jiandu.cli;

import java.util.List;
import org.jiandu.cli.Cli.Options;

/** Shows the notice as a program reads it. */
final class NoticeCommand {
    private NoticeCommand() {}

    static int run(String[] args) {
        var options = Options.read(args, Data.OPTIONS, List.of("--json", "--help"));
        System.err.println("./portal notice show --json");
        return options.has("--help") ? Cli.DONE : Cli.USAGE;
    }
}
