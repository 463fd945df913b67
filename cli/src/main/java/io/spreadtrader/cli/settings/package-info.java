/** Where settings come from: the configuration file, the environment, the flags; each value remembers which. */
@NullMarked
package io.spreadtrader.cli.settings;

import org.jspecify.annotations.NullMarked;
