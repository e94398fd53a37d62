@NullMarked
package org.jiandu.watch.internal;

import org.jspecify.annotations.NullMarked;
