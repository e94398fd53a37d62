/** How letters are issued and mail goes out; nobody outside the room sees it. */
@NullMarked
package org.jiandu.correspondence.internal;

import org.jspecify.annotations.NullMarked;
