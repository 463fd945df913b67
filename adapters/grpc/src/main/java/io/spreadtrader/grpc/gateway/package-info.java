/** What the gateway sees, as a read-only service, and its client, which gives core's ports. */
@NullMarked
package io.spreadtrader.grpc.gateway;

import org.jspecify.annotations.NullMarked;
