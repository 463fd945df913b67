/** Long tests of the whole order path: a trader cut off at any effect, over a Gateway where things go wrong. */
@NullMarked
package io.spreadtrader.local.soak;

import org.jspecify.annotations.NullMarked;
