/** Contracts, quotes, chains and bars as the Gateway names them. */
@NullMarked
package io.spreadtrader.ibkr.market;

import org.jspecify.annotations.NullMarked;
