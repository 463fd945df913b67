/** Files as core sees them: readers of bars, chains, fundamentals and events, and the local store. */
@NullMarked
package io.spreadtrader.files;

import org.jspecify.annotations.NullMarked;
