/**
 * The only way to the market. Apart from the other ports because nothing but an approved order goes through it, and
 * approving needs those ports.
 */
@NullMarked
package io.spreadtrader.core.broker;

import org.jspecify.annotations.NullMarked;
