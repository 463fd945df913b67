/** The long tests and their command. */
@NullMarked
package io.spreadtrader.cli.soak;

import org.jspecify.annotations.NullMarked;
