/** How a command fails: one line with the reason, one with the remedy, and an exit status; never a stack trace. */
@NullMarked
package io.spreadtrader.cli.failure;

import org.jspecify.annotations.NullMarked;
