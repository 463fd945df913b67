package io.spreadtrader.local;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.market.IbkrBarReader;
import io.spreadtrader.ibkr.market.IbkrChains;
import io.spreadtrader.ibkr.market.IbkrHistory;
import io.spreadtrader.ibkr.market.IbkrQuotes;
import io.spreadtrader.ibkr.market.LineLimits;
import io.spreadtrader.ibkr.market.MarketLines;
import io.spreadtrader.ibkr.market.StrikeWindow;
import io.spreadtrader.ibkr.order.BrokerTerms;
import io.spreadtrader.ibkr.order.IbkrBroker;
import io.spreadtrader.ibkr.session.Elapsed;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A session with somebody's Gateway, and core's ports on it. */
final class GatewayConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Of conditions that do not pass by themselves. */
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(3);

    private static final Set<BrokerCondition> LASTING =
            Set.of(BrokerCondition.REFUSED, BrokerCondition.CLIENT_ID_IN_USE, BrokerCondition.VERSION_NOT_SUPPORTED);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration HISTORY_PATIENCE = Duration.ofSeconds(60);

    private final PaperPlan plan;
    private final Session session;
    private final PaperAccount account;

    private GatewayConnection(PaperPlan plan, Session session, PaperAccount account) {
        this.plan = plan;
        this.session = session;
        this.account = account;
    }

    /**
     * Returns once there is a session, whose account may be traded.
     *
     * @throws InputException when there is none, naming the condition, or when its account may not be traded
     */
    static GatewayConnection open(PaperPlan plan) {
        Session session = Session.open(SessionSettings.of(plan.host(), plan.port(), plan.clientId()));
        try {
            awaitSession(session, plan);
            return new GatewayConnection(plan, session, PaperAccount.of(session.accounts(), plan.account()));
        } catch (RuntimeException refused) {
            session.close();
            throw refused;
        }
    }

    private static void awaitSession(Session session, PaperPlan plan) {
        long begun = System.nanoTime();
        while (!isReady(session)) {
            BrokerCondition condition = session.condition();
            Duration patience = LASTING.contains(condition) ? SHORT_PATIENCE : PATIENCE;
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new InputException(
                        "the Gateway at " + plan.host() + ":" + plan.port() + " gives no session: " + condition + ", "
                                + condition.what(),
                        condition.remedy());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isReady(Session session) {
        try {
            return session.epochOfSession() > 0 && !session.accounts().isEmpty();
        } catch (BrokerUnavailableException away) {
            return false;
        }
    }

    Session session() {
        return session;
    }

    PaperAccount account() {
        return account;
    }

    /** The ports; to be made once. */
    Ports ports(InstantSource clock, MarketCalendar calendar) {
        ContractBook contracts = new ContractBook(session, clock, PATIENCE);
        IbkrBroker broker = new IbkrBroker(
                session,
                contracts,
                BrokerTerms.of(clock, calendar, CommissionSchedule.of(plan.configuration()))
                        .withAccount(account.id()));
        MarketLines lines = new MarketLines(session, contracts, clock, LineLimits.STANDARD);
        IbkrQuotes quotes = new IbkrQuotes(lines, clock);
        DataLabel label = account.label();
        return new Ports(
                broker,
                quotes,
                new IbkrChains(contracts, quotes, lines, StrikeWindow.STANDARD, clock, label),
                new IbkrBarReader(
                        lines,
                        new IbkrHistory(session, contracts, HISTORY_PATIENCE, Elapsed.ofMachine()),
                        calendar,
                        clock,
                        label));
    }

    /** Core's ports at the Gateway. */
    record Ports(IbkrBroker broker, IbkrQuotes quotes, IbkrChains chains, IbkrBarReader bars) {}

    @Override
    public void close() {
        session.close();
    }
}
