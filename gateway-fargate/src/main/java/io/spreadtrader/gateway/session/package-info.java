/** A gateway at Interactive Brokers: its session, its account, real time, and the archive of real bars. */
@NullMarked
package io.spreadtrader.gateway.session;

import org.jspecify.annotations.NullMarked;
