/** The deployed system on a local cloud of processes: started from its template, driven through a market day, checked. */
@NullMarked
package io.spreadtrader.local.cloud;

import org.jspecify.annotations.NullMarked;
