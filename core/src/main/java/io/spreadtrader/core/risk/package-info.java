/** How many contracts, and whether an entry or an exit may be sent at all; every refusal with its numbers. */
@NullMarked
package io.spreadtrader.core.risk;

import org.jspecify.annotations.NullMarked;
