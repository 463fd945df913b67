package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Session;
import java.util.List;

/** The account that is traded: the one named, or the only one of the login. */
final class TradedAccount {
    private TradedAccount() {}

    /** @throws BrokerUnavailableException when the login has several and none was named */
    static String of(Session session, BrokerTerms terms) {
        if (!terms.account().isBlank()) {
            return terms.account();
        }
        List<String> accounts = session.accounts();
        if (accounts.size() != 1) {
            throw new BrokerUnavailableException(
                    "the login has " + accounts.size() + " accounts, " + accounts + ": name the one to trade");
        }
        return accounts.getFirst();
    }
}
