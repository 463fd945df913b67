/** Validated, immutable values: symbols, exact prices and money, contracts, spreads, quotes, chains, bars. */
@NullMarked
package io.spreadtrader.core.value;

import org.jspecify.annotations.NullMarked;
