/** How the settings are kept; nobody outside the room sees it. */
@NullMarked
package org.jiandu.court.internal;

import org.jspecify.annotations.NullMarked;
