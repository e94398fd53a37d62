/** What a citizen hands in: form, checks, once-token, receipt with code and dates. */
@ApplicationModule(displayName = "intake", allowedDependencies = {"kernel", "access", "vault", "attachment", "notice", "ticket", "deadline", "trail"})
@NullMarked
package org.jiandu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
