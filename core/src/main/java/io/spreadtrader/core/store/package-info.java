/** Changes to the books, committed together or not at all, and the ports that read them. */
@NullMarked
package io.spreadtrader.core.store;

import org.jspecify.annotations.NullMarked;
