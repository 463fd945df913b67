/** Studies of the exchange's honesty: what its rules come to when they are used, as tables for the docs. */
@NullMarked
package io.spreadtrader.exchange.study;

import org.jspecify.annotations.NullMarked;
