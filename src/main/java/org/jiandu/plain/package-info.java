/** The citizen's pages as stateless HTML: no session, no script. */
@ApplicationModule(displayName = "plain", allowedDependencies = {"kernel", "access", "attachment", "court", "notice", "board", "pages", "intake", "ticket", "deadline", "correspondence", "paper", "wording", "rendition", "watch"})
@NullMarked
package org.jiandu.plain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
