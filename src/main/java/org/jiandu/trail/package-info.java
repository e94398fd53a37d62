/** The append-only record of every legal act. Publishes nothing yet; every room that changes something appends here, in the same transaction. */
@ApplicationModule(displayName = "trail", allowedDependencies = {"kernel", "vault"})
@NullMarked
package org.jiandu.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
