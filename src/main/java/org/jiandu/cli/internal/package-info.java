/** What happens around the start of the portal. */
@NullMarked
package org.jiandu.cli.internal;

import org.jspecify.annotations.NullMarked;
