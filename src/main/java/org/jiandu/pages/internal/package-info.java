/** How guidance pages are kept; nobody outside the room sees it. */
@NullMarked
package org.jiandu.pages.internal;

import org.jspecify.annotations.NullMarked;
