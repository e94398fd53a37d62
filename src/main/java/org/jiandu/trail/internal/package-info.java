/** How the record is written, put in order and checked; nobody outside the room sees it. */
@NullMarked
package org.jiandu.trail.internal;

import org.jspecify.annotations.NullMarked;
