/** The one place that touches Interactive Brokers' classes; compiled only with their library at hand. */
@NullMarked
package io.spreadtrader.twsapi.ib;

import org.jspecify.annotations.NullMarked;
