package org.jiandu.ui.citizen;

import java.util.List;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.springframework.stereotype.Component;

/** What head and foot of every page show: whom to call, and whether it is a demonstration. */
@Component
class CitizenModel {
    private final Notices notices;
    private final Court court;

    CitizenModel(Notices notices, Court court) {
        this.notices = notices;
        this.court = court;
    }

    CourtSettings settings() {
        return court.settings();
    }

    boolean demo() {
        return court.demo();
    }

    /** As the newest notice prints it, never changed by a setting. */
    List<Notice.Contact> printed() {
        return notices.all().stream().findFirst().map(Notice::contact).orElse(List.of());
    }
}
