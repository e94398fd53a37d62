/** How reminders are put together; nobody outside the room sees it. */
@NullMarked
package org.jiandu.reminder.internal;

import org.jspecify.annotations.NullMarked;
