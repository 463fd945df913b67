/** The trading state: who may switch it, and the losses that switch it. */
@NullMarked
package io.spreadtrader.core.control;

import org.jspecify.annotations.NullMarked;
