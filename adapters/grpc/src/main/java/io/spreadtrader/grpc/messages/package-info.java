/** Core's values as messages and back, exactly; what is no value of core's is refused in one line. */
@NullMarked
package io.spreadtrader.grpc.messages;

import org.jspecify.annotations.NullMarked;
