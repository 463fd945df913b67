/** The simulated exchange inside the gateway's process, journalled, and the market time a driver moves. */
@NullMarked
package io.spreadtrader.gateway.simulation;

import org.jspecify.annotations.NullMarked;
