package io.spreadtrader.ibkr.session;

import java.time.Duration;

/**
 * Where the Gateway is and how long to wait for it.
 *
 * @param clientId the Gateway admits each once
 * @param connectTimeout for the TCP connection
 * @param handshakeTimeout for the version, and again for the marks that the session is ready
 * @param answerTimeout for the time of day, by which the Gateway shows that it lives
 * @param heartbeatAfter silence after which the time of day is asked
 * @param messagesPerSecond most messages sent in any second; 0: as many as are given
 */
public record SessionSettings(
        String host,
        int port,
        int clientId,
        Duration connectTimeout,
        Duration handshakeTimeout,
        Duration answerTimeout,
        Duration heartbeatAfter,
        int messagesPerSecond) {
    /** The Gateway takes about 50. */
    private static final int USUAL_PACE = 45;

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(15);

    public SessionSettings {
        if (port <= 0 || port > 0xFFFF || clientId < 0 || messagesPerSecond < 0) {
            throw new IllegalArgumentException("no address, client id or pace: " + host + ":" + port + ", client "
                    + clientId + ", " + messagesPerSecond + " messages/s");
        }
    }

    public static SessionSettings of(String host, int port, int clientId) {
        return new SessionSettings(
                host, port, clientId, USUAL_TIMEOUT, USUAL_TIMEOUT, USUAL_TIMEOUT, USUAL_HEARTBEAT, USUAL_PACE);
    }

    /** With one timeout for every step. */
    public SessionSettings withTimeout(Duration timeout) {
        return new SessionSettings(host, port, clientId, timeout, timeout, timeout, heartbeatAfter, messagesPerSecond);
    }

    public SessionSettings withHeartbeatAfter(Duration silence) {
        return new SessionSettings(
                host, port, clientId, connectTimeout, handshakeTimeout, answerTimeout, silence, messagesPerSecond);
    }

    /** For simulations and measurements: a simulated Gateway takes what it is given. */
    public SessionSettings withoutPacing() {
        return withPace(0);
    }

    public SessionSettings withPace(int mostPerSecond) {
        return new SessionSettings(
                host, port, clientId, connectTimeout, handshakeTimeout, answerTimeout, heartbeatAfter, mostPerSecond);
    }
}
