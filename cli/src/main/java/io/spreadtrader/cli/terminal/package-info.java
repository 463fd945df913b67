/** What people see while and after a command works: tables, amounts, emphasis, progress. */
@NullMarked
package io.spreadtrader.cli.terminal;

import org.jspecify.annotations.NullMarked;
