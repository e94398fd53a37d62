/** How tickets are kept and changed; nobody outside the room sees it. */
@NullMarked
package org.jiandu.routing.internal;

import org.jspecify.annotations.NullMarked;
