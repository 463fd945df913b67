/** Open and closed vertical spreads, their lots and their profit, exact to the cent. */
@NullMarked
package io.spreadtrader.core.position;

import org.jspecify.annotations.NullMarked;
