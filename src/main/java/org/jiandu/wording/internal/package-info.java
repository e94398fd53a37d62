/** The lower floor of the wording. */
@NullMarked
package org.jiandu.wording.internal;

import org.jspecify.annotations.NullMarked;
