/** Quotes of listed options: a volatility surface free of arbitrage, the series exchanges list, and what they quote. */
@NullMarked
package io.spreadtrader.exchange.options;

import org.jspecify.annotations.NullMarked;
