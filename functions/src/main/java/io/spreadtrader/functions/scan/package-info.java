/** The scan function: has a shard judged and publishes what was found. */
@NullMarked
package io.spreadtrader.functions.scan;

import org.jspecify.annotations.NullMarked;
