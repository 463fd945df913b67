/** The entry function: stores signals and end marks as they arrive. */
@NullMarked
package io.spreadtrader.functions.entry;

import org.jspecify.annotations.NullMarked;
