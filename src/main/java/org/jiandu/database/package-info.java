/** The database the portal stands on: a given server or the embedded one, its accounts, migrations, backup and restore. Publishes nothing; used by the cli and by start-up. */
@ApplicationModule(displayName = "database", allowedDependencies = {"kernel"})
@NullMarked
package org.jiandu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
