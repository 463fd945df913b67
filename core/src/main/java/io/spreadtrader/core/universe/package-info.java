/** The universe: which stocks may be traded at all, and for every other one the reason why not. */
@NullMarked
package io.spreadtrader.core.universe;

import org.jspecify.annotations.NullMarked;
