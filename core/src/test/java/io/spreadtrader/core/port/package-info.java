/** One contract suite per port: whoever implements a port extends its suite and passes it. */
@NullMarked
package io.spreadtrader.core.port;

import org.jspecify.annotations.NullMarked;
