/** Technical indicators: pure functions from a bar series to numbers, no later bar ever touching an earlier value. */
@NullMarked
package io.spreadtrader.core.indicator;

import org.jspecify.annotations.NullMarked;
