package io.spreadtrader.core.port;

import java.time.Duration;

/** Whether the gateway is alive, by a clock that runs on whatever the market does. */
public interface Heartbeats {
    /** How long it has given no sign of life; zero when one was just seen. */
    Duration silence();
}
