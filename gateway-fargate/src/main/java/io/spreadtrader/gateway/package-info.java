/** The one process that sends orders: its lease, its one broker session, and what it does with them. */
@NullMarked
package io.spreadtrader.gateway;

import org.jspecify.annotations.NullMarked;
