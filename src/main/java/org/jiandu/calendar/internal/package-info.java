/** How the calendar is kept; nobody outside the room sees it. */
@NullMarked
package org.jiandu.calendar.internal;

import org.jspecify.annotations.NullMarked;
