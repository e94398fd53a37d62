/** How keys are kept and used; nobody outside the room sees it. */
@NullMarked
package org.jiandu.vault.internal;

import org.jspecify.annotations.NullMarked;
