package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;

/** The broker lists no such contract. */
public final class UnknownContractException extends BrokerUnavailableException {
    private static final long serialVersionUID = 1L;

    public UnknownContractException(String what) {
        super("the broker lists no " + what);
    }
}
