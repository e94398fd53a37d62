/** What a citizen is told, in words: where a matter stands, whose it is, until when; the same on every page. */
@ApplicationModule(displayName = "wording", allowedDependencies = {"kernel", "access", "notice", "ticket", "deadline"})
@NullMarked
package org.jiandu.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
