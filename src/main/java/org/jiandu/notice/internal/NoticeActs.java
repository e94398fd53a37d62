package org.jiandu.notice.internal;

import java.time.Instant;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.Edition;
import org.jiandu.trail.Entry;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an act on a notice is told to the trail. */
@Component
class NoticeActs {
    private final JdbcNotices rows;

    NoticeActs(JdbcNotices rows) {
        this.rows = rows;
    }

    /** @param by null for the portal itself */
    Entry of(Edition.Ref of, Instant now, @Nullable StaffId by, String act) {
        var subject = rows.lock(of.slug()).orElseThrow();
        var entry = Entry.of(subject, now, by == null ? Entry.By.SYSTEM : Entry.By.STAFF, act)
                .with("slug", of.slug())
                .with("edition", of.number());
        return by == null ? entry : entry.committing("staff", Content.STAFF, by.value());
    }
}
