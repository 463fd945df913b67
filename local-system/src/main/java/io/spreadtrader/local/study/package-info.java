/** Runs the whole system over many seeds and says what came of it, with its statistical error. */
@NullMarked
package io.spreadtrader.local.study;

import org.jspecify.annotations.NullMarked;
