/** How the supervisor's questions are answered; nobody outside the room sees it. */
@NullMarked
package org.jiandu.insight.internal;

import org.jspecify.annotations.NullMarked;
