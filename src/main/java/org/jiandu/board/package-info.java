/**
 * The promise board: what became of every measure of a notice, with evidence that two people stand for. Publishes nothing;
 * its pages ask the façade.
 */
@ApplicationModule(displayName = "board", allowedDependencies = {"kernel", "vault", "trail", "access", "notice", "calendar", "attachment"})
@NullMarked
package org.jiandu.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
