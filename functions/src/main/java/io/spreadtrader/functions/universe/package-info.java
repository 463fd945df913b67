/** The universe function: opens the day's run and hands out its shards. */
@NullMarked
package io.spreadtrader.functions.universe;

import org.jspecify.annotations.NullMarked;
