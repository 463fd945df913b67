/** What the core needs from the outside world: one interface per need, one contract suite per interface. */
@NullMarked
package io.spreadtrader.core.port;

import org.jspecify.annotations.NullMarked;
