/** Studies behind the exchange's numbers: each reads recorded data and returns the table that its page shows. */
@NullMarked
package io.spreadtrader.exchange.study;

import org.jspecify.annotations.NullMarked;
