package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerCondition;
import java.util.Optional;

/** The codes by which a Gateway says what is wrong with the data of one line. */
public final class MarketDataErrors {
    private MarketDataErrors() {}

    /** @return empty where the code is about something else */
    public static Optional<BrokerCondition> condition(int code) {
        return switch (code) {
            case 10197 -> Optional.of(BrokerCondition.COMPETING_SESSION);
            case 354, 10089, 10090, 10168, 10186 -> Optional.of(BrokerCondition.NO_MARKET_DATA);
            case 10167 -> Optional.of(BrokerCondition.DELAYED_DATA);
            default -> Optional.empty();
        };
    }
}
