/** The simulated exchange: market, chains, book, fills, margin, assignment. */
@NullMarked
package io.spreadtrader.exchange;

import org.jspecify.annotations.NullMarked;
