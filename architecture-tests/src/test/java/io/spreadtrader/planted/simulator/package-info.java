/** Violations planted for the rules to find; never part of the program. */
@NullMarked
package io.spreadtrader.planted.simulator;

import org.jspecify.annotations.NullMarked;
