/** A trader's books held against what really happened at the exchange. */
@NullMarked
package io.spreadtrader.exchange.audit;

import org.jspecify.annotations.NullMarked;
