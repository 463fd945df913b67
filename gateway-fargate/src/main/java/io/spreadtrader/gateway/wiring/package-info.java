/** Quarkus' side of the gateway: which part is made of what, its loop, its doors, its log lines and its metrics. */
@NullMarked
package io.spreadtrader.gateway.wiring;

import org.jspecify.annotations.NullMarked;
