/** The watchdog function: looks every minute whether the others do their work, and tells a person. */
@NullMarked
package io.spreadtrader.functions.watchdog;

import org.jspecify.annotations.NullMarked;
