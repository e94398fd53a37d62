/**
 * Files that citizens and staff hand in: type by content, hash, quarantine, check in a sandbox, encrypted at rest. Whether
 * somebody may know of a ticket's files is asked of the {@link org.jiandu.attachment.Wall}, in here, with each call.
 */
@ApplicationModule(displayName = "attachment", allowedDependencies = {"kernel", "vault", "trail"})
@NullMarked
package org.jiandu.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
