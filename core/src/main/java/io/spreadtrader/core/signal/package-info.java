/** What a scan found, the run it belongs to, and where each signal stands on its way to a decision. */
@NullMarked
package io.spreadtrader.core.signal;

import org.jspecify.annotations.NullMarked;
