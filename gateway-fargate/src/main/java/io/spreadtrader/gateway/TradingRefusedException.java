package io.spreadtrader.gateway;

/** The account at the broker is not the one the settings allow to be traded: a person must change one of the two. */
public final class TradingRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TradingRefusedException(String message) {
        super(message);
    }
}
