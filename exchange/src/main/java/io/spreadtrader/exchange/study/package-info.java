/** Studies that measure the exchange: how well its quotes fit real ones, how patient orders fill, whether it is honest. */
@NullMarked
package io.spreadtrader.exchange.study;

import org.jspecify.annotations.NullMarked;
