/** The command line: every {@code trader} command, its arguments, its output and its exit status. */
@NullMarked
package io.spreadtrader.cli;

import org.jspecify.annotations.NullMarked;
