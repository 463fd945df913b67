/** Ports for tests: immutable, in memory, holding exactly what they were given. */
@NullMarked
package io.spreadtrader.core.port.fake;

import org.jspecify.annotations.NullMarked;
