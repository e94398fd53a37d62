/** A notice and its items as files of other kinds, from the one model: JSON, CSV, PDF, text, feed, site map. */
@ApplicationModule(displayName = "rendition", allowedDependencies = {"kernel", "notice", "board", "paper"})
@NullMarked
package org.jiandu.rendition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
