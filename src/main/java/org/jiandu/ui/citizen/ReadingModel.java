package org.jiandu.ui.citizen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiandu.access.Departments;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.springframework.stereotype.Component;

/** What the reading pages show: the notices, whom to call, whether it is a demonstration. */
@Component
class ReadingModel {
    private final Notices notices;
    private final Court court;
    private final Departments departments;

    ReadingModel(Notices notices, Court court, Departments departments) {
        this.notices = notices;
        this.court = court;
        this.departments = departments;
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

    /** The department in the reader's language; empty where the notice names none. */
    String unit(Notice.Block block, Locale locale) {
        var code = block.department();
        var printed = block.printedDepartment();
        if (code != null && locale.getLanguage().equals("en")) {
            return departments.name(code, locale);
        }
        return printed == null ? "" : printed;
    }

    /** Who is responsible, each named once; empty where the notice names none. */
    String units(Notice.Item item, Locale locale) {
        return item.blocks().stream()
                .map(block -> unit(block, locale))
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }

    static int ordinal(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 0;
    }
}
