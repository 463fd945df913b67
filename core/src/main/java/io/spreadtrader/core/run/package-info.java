/** The books of finished days. */
@NullMarked
package io.spreadtrader.core.run;

import org.jspecify.annotations.NullMarked;
