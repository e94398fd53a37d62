/** How papers are set and printed; nobody outside the room sees it. */
@NullMarked
package org.jiandu.paper.internal;

import org.jspecify.annotations.NullMarked;
