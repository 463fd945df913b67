/** Every number of the trading rules as a named setting with unit, default and range, and where its value came from. */
@NullMarked
package io.spreadtrader.core.config;

import org.jspecify.annotations.NullMarked;
