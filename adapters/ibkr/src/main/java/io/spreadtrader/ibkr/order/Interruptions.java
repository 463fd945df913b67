package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.ibkr.session.Session;

/**
 * Makes sure that whoever trades sees every loss of the connection at least once, however short it was: books must be
 * compared after each, and a loss between two looks would go unnoticed.
 */
final class Interruptions {
    private final Session session;
    private final TradingThread trader;
    private volatile long seen = -1;

    Interruptions(Session session, TradingThread trader) {
        this.session = session;
        this.trader = trader;
    }

    boolean isUnseen() {
        return seen >= 0 && session.interruptions() != seen;
    }

    /** The condition, or that of a session just begun where its beginning has not been seen by who trades. */
    BrokerCondition seen(BrokerCondition now) {
        boolean isTrader = trader.isCurrent();
        long interruptions = session.interruptions();
        boolean unseen = seen >= 0 && interruptions != seen;
        if (!now.answers()) {
            if (isTrader) {
                // Seen as lost: when it is back, it is back.
                seen = -1;
            }
            return now;
        }
        if (isTrader) {
            seen = interruptions;
        }
        return unseen ? BrokerCondition.CONNECTING : now;
    }
}
