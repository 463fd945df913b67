/** Carrying out order intents: claiming, assessing again, sending, walking the price, booking fills. */
@NullMarked
package io.spreadtrader.core.execution;

import org.jspecify.annotations.NullMarked;
