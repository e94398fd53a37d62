/** The staff's REST interface {@code /api/v1}: the same commands, the same wall and the same trail as the pages; and the notices as open data. */
@ApplicationModule(displayName = "api", allowedDependencies = {"kernel", "access", "intake", "ticket", "routing", "deadline", "correspondence", "vault", "reminder", "ui", "notice", "rendition"})
@NullMarked
package org.jiandu.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
