/** Counter-based random numbers: every draw is a pure function of where it is used, never of what was asked before. */
@NullMarked
package io.spreadtrader.exchange.random;

import org.jspecify.annotations.NullMarked;
