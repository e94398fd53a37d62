/** The citizen's pages with script. */
@ApplicationModule(displayName = "ui.citizen", allowedDependencies = {"kernel", "ui", "access", "attachment", "court", "notice", "intake", "ticket", "deadline", "correspondence", "wording"})
@NullMarked
package org.jiandu.ui.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
