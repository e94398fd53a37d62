package org.jiandu.pages.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiandu.kernel.Seed;
import org.jiandu.pages.Draft;
import org.jiandu.pages.Wording;
import org.jiandu.pages.Wording.Said;
import org.springframework.stereotype.Component;

/** The pages in {@code seeds/pages}: {@code 10-guide.md} in Chinese and {@code 10-guide.en.md}, each with its title as the first line. */
@Component
class PageSeed implements Seed {
    private static final String CHANGE = "系统带入的第一版，尚待本院核对。";

    private final PageDesk desk;

    PageSeed(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String what() {
        return "pages";
    }

    @Override
    public int load(Path seeds) throws IOException {
        int fresh = 0;
        try (var files = Files.list(seeds.resolve("pages"))) {
            for (var file : files.filter(f -> f.toString().matches(".*/\\d+-[a-z-]+\\.md")).sorted().toList()) {
                fresh += bring(file) ? 1 : 0;
            }
        }
        return fresh;
    }

    private boolean bring(Path chinese) throws IOException {
        var name = chinese.getFileName().toString().replace(".md", "");
        int rank = Integer.parseInt(name.replaceFirst("-.*", ""));
        var english = chinese.resolveSibling(name + ".en.md");
        var wording = new Wording(
                said(Files.readString(chinese)), Files.exists(english) ? said(Files.readString(english)) : Said.NOTHING);
        return desk.bring(new Draft(name.replaceFirst("\\d+-", ""), 0, wording, CHANGE), rank);
    }

    /** {@code # title}, and the rest. */
    private static Said said(String file) {
        int end = file.indexOf('\n');
        return new Said(file.substring(0, end).replaceFirst("^#\\s*", ""), file.substring(end + 1));
    }
}
