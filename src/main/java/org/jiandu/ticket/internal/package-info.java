/** How tickets are kept and changed; nobody outside the room sees it. */
@NullMarked
package org.jiandu.ticket.internal;

import org.jspecify.annotations.NullMarked;
