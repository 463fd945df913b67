/** What only the deployed scanner has: its settings from the environment, its log lines and its metrics. */
@NullMarked
package io.spreadtrader.scanner;

import org.jspecify.annotations.NullMarked;
