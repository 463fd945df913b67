package io.spreadtrader.core.position;

import java.time.Instant;

/** A value exit seen once; it must be seen again on a later snapshot before it counts. */
public record ValueWatch(ExitReason reason, Instant firstSeenAt) {}
