/** When a position is to be closed, and why: the first of eight reasons that applies, with its numbers. */
@NullMarked
package io.spreadtrader.core.exit;

import org.jspecify.annotations.NullMarked;
