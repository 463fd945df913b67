/** The stores in memory: the reference every other adapter is held against, and the books of one process. */
@NullMarked
package io.spreadtrader.core.memory;

import org.jspecify.annotations.NullMarked;
