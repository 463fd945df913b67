/** What the one process that may send orders does at a market instant, in its order. */
@NullMarked
package io.spreadtrader.core.gateway;

import org.jspecify.annotations.NullMarked;
