/** Combo orders, intents to trade, and the one table of legal order states. */
@NullMarked
package io.spreadtrader.core.order;

import org.jspecify.annotations.NullMarked;
