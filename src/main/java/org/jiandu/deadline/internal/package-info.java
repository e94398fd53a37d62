/** How clocks are kept and marked; nobody outside the room sees it. */
@NullMarked
package org.jiandu.deadline.internal;

import org.jspecify.annotations.NullMarked;
