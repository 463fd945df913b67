/** What a function says of itself: one line of JSON for each thing that happened, one document of metrics a call. */
@NullMarked
package io.spreadtrader.functions.telemetry;

import org.jspecify.annotations.NullMarked;
