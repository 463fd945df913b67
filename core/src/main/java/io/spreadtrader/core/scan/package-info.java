/** The scan: every strategy on every symbol's bars as they were known at an instant, each symbol on its own. */
@NullMarked
package io.spreadtrader.core.scan;

import org.jspecify.annotations.NullMarked;
