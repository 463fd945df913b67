package io.spreadtrader.twsapi;

import java.time.Duration;

/**
 * Where the Gateway is.
 *
 * @param answerTimeout how long any answer is waited for
 * @param reconnectAfter between two attempts to connect
 */
public record TwsApiSettings(String host, int port, int clientId, Duration answerTimeout, Duration reconnectAfter) {
    public TwsApiSettings {
        if (port < 1 || port > 65_535 || clientId < 0) {
            throw new IllegalArgumentException("no port and client id: " + port + ", " + clientId);
        }
        if (!answerTimeout.isPositive() || !reconnectAfter.isPositive()) {
            throw new IllegalArgumentException("durations must be positive: " + answerTimeout + ", " + reconnectAfter);
        }
    }
}
