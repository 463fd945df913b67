/** The scan as a service and its client. */
@NullMarked
package io.spreadtrader.grpc.scanner;

import org.jspecify.annotations.NullMarked;
