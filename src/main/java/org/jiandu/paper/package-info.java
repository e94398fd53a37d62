/** How the court's papers look: lines of a sheet to A4 as PDF, and the same as a page to read. Knows no ticket and keeps no row. */
@ApplicationModule(displayName = "paper", allowedDependencies = {"kernel"})
@NullMarked
package org.jiandu.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
