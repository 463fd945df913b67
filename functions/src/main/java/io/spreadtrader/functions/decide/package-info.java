/** The decide function: decides a whole run's signals, every minute of the session there are any. */
@NullMarked
package io.spreadtrader.functions.decide;

import org.jspecify.annotations.NullMarked;
