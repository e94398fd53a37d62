/** The rectification notice (整改通报), its items, department blocks and measures. */
@ApplicationModule(displayName = "notice", allowedDependencies = {"kernel", "vault", "trail", "access"})
@NullMarked
package org.jiandu.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
