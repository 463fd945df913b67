package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;

/** The Gateway answered a question with an error. */
public final class RequestRefusedException extends BrokerUnavailableException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public RequestRefusedException(int code, String text) {
        super("error " + code + ": " + text);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
