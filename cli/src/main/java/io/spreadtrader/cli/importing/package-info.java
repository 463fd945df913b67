/** Brings data of others into local files. */
@NullMarked
package io.spreadtrader.cli.importing;

import org.jspecify.annotations.NullMarked;
