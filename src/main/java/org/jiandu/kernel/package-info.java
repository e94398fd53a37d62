/**
 * The few words everybody in the portal speaks: who acts, on what, in whose department, and how a "no" is said.
 * Publishes nothing; every room may use it.
 */
@ApplicationModule(displayName = "kernel", allowedDependencies = {})
@NullMarked
package org.jiandu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
