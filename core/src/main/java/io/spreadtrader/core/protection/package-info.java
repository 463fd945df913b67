/** The stop that rests at the broker and outlives us: what it is, when it may be there, and keeping it in step. */
@NullMarked
package io.spreadtrader.core.protection;

import org.jspecify.annotations.NullMarked;
