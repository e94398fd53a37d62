/** Measures a running portal against the limits it is to keep. */
@NullMarked
package org.jiandu.bench;

import org.jspecify.annotations.NullMarked;
