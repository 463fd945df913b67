/** Violations planted for the rules to find; never part of the program. */
@NullMarked
package io.spreadtrader.planted.twsapi;

import org.jspecify.annotations.NullMarked;
