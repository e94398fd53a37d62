/** What members of staff are reminded of: the list of the day by mail, a calendar feed, and whose turn it is when something is urgent. Publishes nothing. */
@ApplicationModule(displayName = "reminder", allowedDependencies = {"kernel", "vault", "calendar", "access", "notice", "board", "ticket", "deadline", "correspondence", "trail"})
@NullMarked
package org.jiandu.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
