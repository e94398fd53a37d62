/** The frame of the pages, asked as a browser asks. */
@NullMarked
package org.jiandu.ui;

import org.jspecify.annotations.NullMarked;
