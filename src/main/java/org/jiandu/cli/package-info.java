/** Thin commands over the façades, behind the launcher. */
@ApplicationModule(displayName = "cli", allowedDependencies = {"kernel", "database", "vault", "trail", "court", "calendar", "access", "attachment", "notice", "ticket", "deadline", "intake", "correspondence", "insight", "rendition"})
@NullMarked
package org.jiandu.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
