/** Tests of the zip as it is deployed: real processes on a local cloud. */
@NullMarked
package io.spreadtrader.functions.wiring;

import org.jspecify.annotations.NullMarked;
