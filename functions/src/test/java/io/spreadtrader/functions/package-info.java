/** What every function is held to, and the scenarios its tests begin with. */
@NullMarked
package io.spreadtrader.functions;

import org.jspecify.annotations.NullMarked;
