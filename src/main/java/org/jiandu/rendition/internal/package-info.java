/** How renditions are made and kept. */
@NullMarked
package org.jiandu.rendition.internal;

import org.jspecify.annotations.NullMarked;
