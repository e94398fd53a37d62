/** How staff, departments and receipt codes are kept; nobody outside the room sees it. */
@NullMarked
package org.jiandu.access.internal;

import org.jspecify.annotations.NullMarked;
