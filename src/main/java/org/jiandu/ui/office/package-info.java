/** The desk of 信访办, the departments and 管理. */
@ApplicationModule(displayName = "ui.office", allowedDependencies = {"kernel", "ui", "access", "attachment", "court", "notice", "board", "pages", "intake", "ticket", "routing", "deadline", "calendar", "correspondence", "reminder", "paper", "database"})
@NullMarked
package org.jiandu.ui.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
