/** All that is needed to check a trail offline; JDK only. */
@NamedInterface("proof")
@NullMarked
package org.jiandu.trail.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
