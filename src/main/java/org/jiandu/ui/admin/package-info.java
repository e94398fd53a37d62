/** 管理: staff, departments, the court's settings, own password; notices and their editions; and to read: mail, calendar, terms. */
@ApplicationModule(displayName = "ui.admin", allowedDependencies = {"kernel", "ui", "access", "court", "calendar", "deadline", "correspondence", "database", "notice", "attachment"})
@NullMarked
package org.jiandu.ui.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
