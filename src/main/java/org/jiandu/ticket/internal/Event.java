package org.jiandu.ticket.internal;

import java.time.Instant;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jiandu.ticket.TicketPage;
import org.jspecify.annotations.Nullable;

/** A row of the timeline, whole. */
record Event(
        int n, Instant at, String act, @Nullable StaffId staff, @Nullable DepartmentCode department,
        @Nullable DepartmentCode to, String text, String leafHash, TicketPage.Aside aside) {}
