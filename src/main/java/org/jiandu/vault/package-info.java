/** Keys: masters of subjects, their wrapping file outside the database, form keys, peppers. Publishes nothing. */
@ApplicationModule(displayName = "vault", allowedDependencies = {"kernel"})
@NullMarked
package org.jiandu.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
