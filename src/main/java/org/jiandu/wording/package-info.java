/** What a citizen who comes back may see and do, and the words for it, the same on every page. */
@ApplicationModule(displayName = "wording", allowedDependencies = {"kernel", "access", "attachment", "notice", "intake", "ticket", "deadline", "correspondence"})
@NullMarked
package org.jiandu.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
