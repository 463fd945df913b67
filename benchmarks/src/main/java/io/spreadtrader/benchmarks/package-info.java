/** How fast it is, beside its peers where they are present. */
@NullMarked
package io.spreadtrader.benchmarks;

import org.jspecify.annotations.NullMarked;
