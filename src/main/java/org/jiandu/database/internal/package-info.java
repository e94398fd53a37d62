/** How the database is started, reached and kept; nobody outside the room sees it. */
@NullMarked
package org.jiandu.database.internal;

import org.jspecify.annotations.NullMarked;
