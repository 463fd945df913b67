/** Channels, servers and failures: what every call over gRPC has in common. */
@NullMarked
package io.spreadtrader.grpc;

import org.jspecify.annotations.NullMarked;
