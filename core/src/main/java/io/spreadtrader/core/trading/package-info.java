/** The ports a trader is wired to, and the snapshots its decisions are made from. */
@NullMarked
package io.spreadtrader.core.trading;

import org.jspecify.annotations.NullMarked;
