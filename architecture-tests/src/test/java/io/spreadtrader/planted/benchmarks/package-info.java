/** Violations planted for the rules to find; never part of the program. */
@NullMarked
package io.spreadtrader.planted.benchmarks;

import org.jspecify.annotations.NullMarked;
