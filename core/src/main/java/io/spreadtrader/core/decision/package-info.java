/** What was decided, on which inputs and with which numbers; the log whose hash is the regression test. */
@NullMarked
package io.spreadtrader.core.decision;

import org.jspecify.annotations.NullMarked;
