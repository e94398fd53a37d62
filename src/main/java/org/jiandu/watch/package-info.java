/** Whoever wants to be told by mail when an item of a notice changes. Publishes nothing. */
@ApplicationModule(displayName = "watch", allowedDependencies = {"kernel", "vault", "access", "notice", "rendition", "ticket", "correspondence"})
@NullMarked
package org.jiandu.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
