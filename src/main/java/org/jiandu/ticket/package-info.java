/** The ticket (办件): its stages, every command, every refusal, who may see it. Publishes TicketFact. */
@ApplicationModule(displayName = "ticket", allowedDependencies = {"kernel", "calendar", "access", "vault", "trail"})
@NullMarked
package org.jiandu.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
