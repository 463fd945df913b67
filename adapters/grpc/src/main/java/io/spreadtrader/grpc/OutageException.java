package io.spreadtrader.grpc;

import io.spreadtrader.core.broker.BrokerUnavailableException;

/** Another process did not answer, or not with anything usable. The message is one line: who, and what went wrong. */
public final class OutageException extends BrokerUnavailableException {
    public OutageException(String message) {
        super(message);
    }

    public OutageException(String message, Throwable cause) {
        super(message, cause);
    }
}
