/** 管理: staff, departments, the court's settings, own password; and to read: mail, calendar, terms. */
@ApplicationModule(displayName = "ui.admin", allowedDependencies = {"kernel", "ui", "access", "court", "calendar", "deadline", "correspondence", "database"})
@NullMarked
package org.jiandu.ui.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
