/** Guidance pages (办事指引): what they say in a small safe markup, every version of it, written by one person and approved by another. */
@ApplicationModule(displayName = "pages", allowedDependencies = {"kernel", "vault", "trail", "access", "court"})
@NullMarked
package org.jiandu.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
