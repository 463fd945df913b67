/** Frames and field layouts of the TWS socket text protocol, both directions, as data. */
@NullMarked
package io.spreadtrader.tws.wire;

import org.jspecify.annotations.NullMarked;
