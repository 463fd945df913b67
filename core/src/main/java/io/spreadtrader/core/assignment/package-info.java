/** What becomes of a position when options are assigned, exercised or expire, and its one repair. */
@NullMarked
package io.spreadtrader.core.assignment;

import org.jspecify.annotations.NullMarked;
