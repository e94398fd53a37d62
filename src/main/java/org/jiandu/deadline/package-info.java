/** Terms as data, clocks that start with the fact, and why a date is that date. */
@ApplicationModule(displayName = "deadline", allowedDependencies = {"kernel", "vault", "calendar", "ticket", "trail"})
@NullMarked
package org.jiandu.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
