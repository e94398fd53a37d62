/** How submissions become tickets; nobody outside the room sees it. */
@NullMarked
package org.jiandu.intake.internal;

import org.jspecify.annotations.NullMarked;
