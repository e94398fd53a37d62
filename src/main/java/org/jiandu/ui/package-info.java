/** The frame of the Vaadin pages: layouts, words, language and large text, error pages. No business call. */
@ApplicationModule(displayName = "ui", allowedDependencies = {"kernel", "access", "court", "wording"})
@NullMarked
package org.jiandu.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
