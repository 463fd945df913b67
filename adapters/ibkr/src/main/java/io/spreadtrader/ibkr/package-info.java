/** Core's broker and data ports at Interactive Brokers. Nothing of its vocabulary leaves this room. */
@NullMarked
package io.spreadtrader.ibkr;

import org.jspecify.annotations.NullMarked;
