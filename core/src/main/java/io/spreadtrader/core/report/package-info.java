/** The books at the end of a day, balanced to the cent. */
@NullMarked
package io.spreadtrader.core.report;

import org.jspecify.annotations.NullMarked;
