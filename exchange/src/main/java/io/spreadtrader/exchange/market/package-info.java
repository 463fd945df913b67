/** Prices of stocks and options as pure functions of the instant: simulated, or modelled on real bars. */
@NullMarked
package io.spreadtrader.exchange.market;

import org.jspecify.annotations.NullMarked;
