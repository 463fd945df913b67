/** What options are worth, and what trading them costs. */
@NullMarked
package io.spreadtrader.core.pricing;

import org.jspecify.annotations.NullMarked;
