/** Whole walks in a real browser against the production build; they save their pictures. */
@NullMarked
package org.jiandu.walks;

import org.jspecify.annotations.NullMarked;
