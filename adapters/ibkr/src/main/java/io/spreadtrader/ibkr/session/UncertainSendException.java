package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;

/** The connection broke while a message was being written: it may have arrived, or may not. */
public final class UncertainSendException extends BrokerUnavailableException {
    private static final long serialVersionUID = 1L;

    UncertainSendException(String message, Throwable cause) {
        super(message, cause);
    }
}
