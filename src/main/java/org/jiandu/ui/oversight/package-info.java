/** The supervisor's pages. */
@ApplicationModule(displayName = "ui.oversight", allowedDependencies = {"kernel", "ui", "access", "insight", "deadline", "ticket", "trail"})
@NullMarked
package org.jiandu.ui.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
