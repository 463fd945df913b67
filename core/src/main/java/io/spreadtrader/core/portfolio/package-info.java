/** What all positions and pending entries together hold against the limits. */
@NullMarked
package io.spreadtrader.core.portfolio;

import org.jspecify.annotations.NullMarked;
