/** From a scan to order intents: gathering a run's signals, then deciding them once, in rank order. */
@NullMarked
package io.spreadtrader.core.entry;

import org.jspecify.annotations.NullMarked;
