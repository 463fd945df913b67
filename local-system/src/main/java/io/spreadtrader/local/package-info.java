/** The whole system in one process: every part wired by hand, with market time driven at quiescence. */
@NullMarked
package io.spreadtrader.local;

import org.jspecify.annotations.NullMarked;
