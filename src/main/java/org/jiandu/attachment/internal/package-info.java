/** How files are kept and looked into; nobody outside the room sees it. */
@NullMarked
package org.jiandu.attachment.internal;

import org.jspecify.annotations.NullMarked;
