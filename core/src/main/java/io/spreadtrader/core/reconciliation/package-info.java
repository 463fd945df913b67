/** Holding our books against the broker's before anything is sent, and ever again. */
@NullMarked
package io.spreadtrader.core.reconciliation;

import org.jspecify.annotations.NullMarked;
