/** The world a scenario plays in: a market whose prices the scenario sets, around the real exchange and trader. */
@NullMarked
package io.spreadtrader.features.world;

import org.jspecify.annotations.NullMarked;
