/** Delivering queued alerts: routed by severity, repeats of one cause collapsed, failures retried. */
@NullMarked
package io.spreadtrader.core.notification;

import org.jspecify.annotations.NullMarked;
