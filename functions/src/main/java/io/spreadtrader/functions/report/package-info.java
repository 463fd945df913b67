/** The report function: closes the books after the session. */
@NullMarked
package io.spreadtrader.functions.report;

import org.jspecify.annotations.NullMarked;
