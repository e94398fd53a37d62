/** Mail that says only that there is news, never what. */
@ApplicationModule(displayName = "correspondence", allowedDependencies = {"kernel", "court", "ticket", "deadline", "trail", "vault"})
@NullMarked
package org.jiandu.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
