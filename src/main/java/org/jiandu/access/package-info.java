/** Staff, roles, departments, sign-in, and a citizen's receipt code; turns either into an Actor. */
@ApplicationModule(displayName = "access", allowedDependencies = {"kernel", "trail", "vault"})
@NullMarked
package org.jiandu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
