package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Session;
import java.util.Optional;

/** Tells what belongs to the account that is traded from what the Gateway shows of the login's others. */
final class AccountFilter {
    private final Session session;
    private final BrokerTerms terms;
    /** What was heard before a session ended is taken up after it. */
    private volatile Optional<String> last = Optional.empty();

    AccountFilter(Session session, BrokerTerms terms) {
        this.session = session;
        this.terms = terms;
    }

    /** @throws BrokerUnavailableException when the login has several and none was named, or there is no session */
    String account() {
        String account = TradedAccount.of(session, terms);
        last = Optional.of(account);
        return account;
    }

    /**
     * Whether an answer that names this account is of the one that is traded; one that names none is.
     *
     * @throws BrokerUnavailableException when it is not known which is traded
     */
    boolean isTraded(String told) {
        return told.isBlank() || told.equals(account());
    }

    /** The same of a report; while it is not known which is traded, false: it is asked for when it is. */
    boolean isKnownAsTraded(String told) {
        return told.isBlank() || known().filter(told::equals).isPresent();
    }

    /** Whether it is another's for certain. */
    boolean isKnownAsAnother(String told) {
        return !told.isBlank() && known().filter(traded -> !traded.equals(told)).isPresent();
    }

    private Optional<String> known() {
        try {
            return Optional.of(account());
        } catch (BrokerUnavailableException unknown) {
            return last;
        }
    }
}
