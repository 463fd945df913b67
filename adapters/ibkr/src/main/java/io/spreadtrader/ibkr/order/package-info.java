/** Core's broker: orders as combos, what the Gateway reports of them, and what it says of the account. */
@NullMarked
package io.spreadtrader.ibkr.order;

import org.jspecify.annotations.NullMarked;
