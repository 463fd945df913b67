/** Which vertical spreads a signal may become, best first, with the economics of each and what was filtered out. */
@NullMarked
package io.spreadtrader.core.spread;

import org.jspecify.annotations.NullMarked;
