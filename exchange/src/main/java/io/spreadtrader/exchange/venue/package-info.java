/**
 * The trading side of the simulated exchange: orders, fills, commissions, margin, assignment and expiration. Every
 * change of state is an {@link io.spreadtrader.exchange.venue.ExchangeEvent}; replaying them rebuilds the exchange.
 */
@NullMarked
package io.spreadtrader.exchange.venue;

import org.jspecify.annotations.NullMarked;
