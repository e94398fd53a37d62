package org.jiandu.notice.internal;

import java.util.List;
import java.util.Optional;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.springframework.stereotype.Component;

/** Stands where the notices will. */
@Component
class NoNotices implements Notices {
    @Override
    public List<Notice> all() {
        return List.of();
    }

    @Override
    public Optional<Notice> find(String slug) {
        return Optional.empty();
    }
}
