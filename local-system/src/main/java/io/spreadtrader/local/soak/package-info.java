/** Long tests, told apart by their names and made again from their seeds. */
@NullMarked
package io.spreadtrader.local.soak;

import org.jspecify.annotations.NullMarked;
