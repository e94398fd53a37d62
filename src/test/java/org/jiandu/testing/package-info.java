/** What tests over several rooms share: the database, the clock, people. */
@NullMarked
package org.jiandu.testing;

import org.jspecify.annotations.NullMarked;
