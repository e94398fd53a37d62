/** Routing (分流): rules as data propose class, department and sealing; a person decides. */
@ApplicationModule(displayName = "routing", allowedDependencies = {"kernel", "ticket", "vault", "trail"})
@NullMarked
package org.jiandu.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
