/** Messages of a queue as a function receives them, many at once, and which of them are to come again. */
@NullMarked
package io.spreadtrader.functions.batch;

import org.jspecify.annotations.NullMarked;
