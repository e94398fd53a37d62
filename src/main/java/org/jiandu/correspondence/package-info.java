/** Letters in the words in which they were issued, and mail that says only that there is news, never what. */
@ApplicationModule(displayName = "correspondence", allowedDependencies = {"kernel", "access", "court", "ticket", "deadline", "vault", "trail", "paper"})
@NullMarked
package org.jiandu.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
