package org.jiandu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandu.cli.Cli.Options;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.Format;
import org.jiandu.rendition.Renditions;
import org.springframework.context.annotation.ComponentScan;

/** Writes a notice as a file of another kind. */
final class NoticeExport {
    private static final Set<Format> KINDS = EnumSet.of(Format.PDF, Format.JSON, Format.CSV, Format.TXT);

    private NoticeExport() {}

    static int run(Options options, String help) {
        var format = Format.of(options.get("--format", "")).filter(KINDS::contains);
        if (options.rest().size() != 2 || format.isEmpty()) {
            System.err.println(help);
            return Cli.USAGE;
        }
        var slug = options.rest().get(1);
        try (var context = NoticeCommand.context(options, NoticeCommand.NoticesOnly.class, Printing.class)) {
            var published = context.getBean(Notices.class).all();
            var known = published.isEmpty() ? NoticeCommand.seeded() : published;
            var found = known.stream().filter(n -> n.slug().equals(slug)).findFirst();
            if (found.isEmpty()) {
                return missing(slug, known);
            }
            return written(context.getBean(Renditions.class).print(found.get(), format.get()), options.get("--out", ""));
        }
    }

    private static int missing(String slug, List<Notice> known) {
        System.err.println("portal: 没有名为 " + slug + " 的通报，现有：" + String.join("、", known.stream().map(Notice::slug).toList())
                + "。 (No notice of this name.)");
        return Cli.MISSING;
    }

    private static int written(byte[] content, String to) {
        try {
            if (to.isEmpty()) {
                System.out.write(content);
                System.out.flush();
            } else {
                Files.write(Path.of(to), content);
            }
            return Cli.DONE;
        } catch (IOException e) {
            System.err.println("portal: 写不了 " + e.getMessage() + "。 (Cannot be written.)");
            return Cli.MISSING;
        }
    }

    /** What printing needs beside the notices; no {@code @Configuration}, or the portal would find it. */
    @ComponentScan({"org.jiandu.paper", "org.jiandu.rendition"})
    static class Printing {}
}
