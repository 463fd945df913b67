/** Strategies: bars in, a signal or the condition that failed out. A new one is a class here and a line in the catalogue. */
@NullMarked
package io.spreadtrader.core.strategy;

import org.jspecify.annotations.NullMarked;
