package org.jiandu.ui.citizen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.wording.Responsible;
import org.springframework.stereotype.Component;

/** What the reading pages show: the notices, whom to call, whether it is a demonstration. */
@Component
class ReadingModel {
    private final Notices notices;
    private final Court court;
    private final Responsible responsible;

    ReadingModel(Notices notices, Court court, Responsible responsible) {
        this.notices = notices;
        this.court = court;
        this.responsible = responsible;
    }

    CourtSettings settings() {
        return court.settings();
    }

    boolean demo() {
        return court.demo();
    }

    List<Notice> notices() {
        return notices.all();
    }

    Optional<Notice> newest() {
        return notices.all().stream().findFirst();
    }

    Optional<Notice> find(String slug) {
        return notices.find(slug);
    }

    /** As the newest notice prints it, never changed by a setting. */
    List<Notice.Contact> printed() {
        return newest().map(Notice::contact).orElse(List.of());
    }

    String unit(Notice.Block block, Locale locale) {
        return responsible.unit(block, locale);
    }

    String units(Notice.Item item, Locale locale) {
        return responsible.units(item, locale);
    }

    static int ordinal(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 0;
    }
}
