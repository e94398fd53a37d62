@NullMarked
package org.jiandu.board.internal;

import org.jspecify.annotations.NullMarked;
