/** How notices are kept. */
@NullMarked
package org.jiandu.notice.internal;

import org.jspecify.annotations.NullMarked;
