/** Watching open positions and turning an exit rule that applies into one exit intent. */
@NullMarked
package io.spreadtrader.core.monitor;

import org.jspecify.annotations.NullMarked;
