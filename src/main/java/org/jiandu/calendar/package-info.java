/** Working days as dated data with their source paper, and pure counting. */
@ApplicationModule(displayName = "calendar", allowedDependencies = {"kernel", "vault", "trail"})
@NullMarked
package org.jiandu.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
