/** Earnings, dividends, splits and corporate actions from files. */
@NullMarked
package io.spreadtrader.files.events;

import org.jspecify.annotations.NullMarked;
