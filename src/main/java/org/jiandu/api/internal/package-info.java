/** Requests and answers of the interface; nobody outside the room sees it. */
@NullMarked
package org.jiandu.api.internal;

import org.jspecify.annotations.NullMarked;
