/** The market's own calendar and sessions; every time rule is relative to a session, never to a wall clock. */
@NullMarked
package io.spreadtrader.core.time;

import org.jspecify.annotations.NullMarked;
