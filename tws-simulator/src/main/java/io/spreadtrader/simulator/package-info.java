/** A TWS Gateway over TCP in front of an exchange, with faults on demand. */
@NullMarked
package io.spreadtrader.simulator;

import org.jspecify.annotations.NullMarked;
