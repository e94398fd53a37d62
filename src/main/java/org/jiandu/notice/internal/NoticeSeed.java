package org.jiandu.notice.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.jiandu.kernel.Seed;
import org.jiandu.notice.Manuscript;
import org.springframework.stereotype.Component;

/** The notices in {@code seeds/notice}, one folder each. */
@Component
class NoticeSeed implements Seed {
    private final EditionDesk desk;

    NoticeSeed(EditionDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String what() {
        return "notice";
    }

    @Override
    public int load(Path seeds) throws IOException {
        int fresh = 0;
        for (var manuscript : Manuscript.all(seeds)) {
            fresh += desk.seed(manuscript) ? 1 : 0;
        }
        return fresh;
    }
}
