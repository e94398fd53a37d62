/** The court's own settings: telephone, address, hours, public address, SMTP; what is not set is said to be not set. Uses vault to seal the mail password. */
@ApplicationModule(displayName = "court", allowedDependencies = {"kernel", "vault", "trail"})
@NullMarked
package org.jiandu.court;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
