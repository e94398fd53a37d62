/** The reading side for supervisors: one flat row a ticket, the catalogue of questions, their figures. */
@ApplicationModule(displayName = "insight", allowedDependencies = {"kernel", "notice", "ticket", "deadline", "trail", "access"})
@NullMarked
package org.jiandu.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
