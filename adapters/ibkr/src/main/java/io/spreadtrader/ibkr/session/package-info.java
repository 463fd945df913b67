/** One connection to the Gateway: handshake, pacing, routing of answers, and how it stands. */
@NullMarked
package io.spreadtrader.ibkr.session;

import org.jspecify.annotations.NullMarked;
