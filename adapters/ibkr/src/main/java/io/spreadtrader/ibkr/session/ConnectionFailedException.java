package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import java.io.IOException;

/** Why there is no session. */
final class ConnectionFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final BrokerCondition condition;

    ConnectionFailedException(BrokerCondition condition, String message, Throwable cause) {
        super(message, cause);
        this.condition = condition;
    }

    ConnectionFailedException(BrokerCondition condition, String message) {
        super(message);
        this.condition = condition;
    }

    BrokerCondition condition() {
        return condition;
    }
}
