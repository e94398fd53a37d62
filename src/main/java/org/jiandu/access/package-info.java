/** Staff, roles, departments, sign-in, and a citizen's receipt code; turns either into an Actor. Asks court only whether a folder is a demonstration. */
@ApplicationModule(displayName = "access", allowedDependencies = {"kernel", "vault", "trail", "court"})
@NullMarked
package org.jiandu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
