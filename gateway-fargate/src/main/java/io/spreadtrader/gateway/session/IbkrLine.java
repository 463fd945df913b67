package io.spreadtrader.gateway.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.gateway.BrokerSetup;
import io.spreadtrader.gateway.TradingRefusedException;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The one session with the Gateway and core's ports on it. Until it is opened every question goes unanswered. */
final class IbkrLine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration HISTORY_PATIENCE = Duration.ofSeconds(60);

    private final IbkrSettings settings;
    private final Session session;
    private final AtomicBoolean opened = new AtomicBoolean();
    private final IbkrBroker broker;
    private final IbkrQuotes quotes;
    private final IbkrChains chains;
    private final IbkrBarReader bars;
    private volatile @Nullable String refusal;

    /** @param clock market time */
    IbkrLine(IbkrSettings settings, BrokerSetup setup, InstantSource clock) {
        DataLabel label = settings.label();
        this.settings = settings;
        this.session = Session.prepared(settings.gateway());
        // Before the broker's own: it sends nothing before the account is seen to be the right one.
        session.onSession(this::compareAccount);
        ContractBook contracts = new ContractBook(session, clock, PATIENCE);
        this.broker = new IbkrBroker(
                session,
                contracts,
                BrokerTerms.of(clock, setup.calendar(), CommissionSchedule.of(setup.configuration()))
                        .withAccount(settings.account()));
        MarketLines lines = new MarketLines(session, contracts, clock, LineLimits.STANDARD);
        this.quotes = new IbkrQuotes(lines, clock);
        this.chains = new IbkrChains(contracts, quotes, lines, StrikeWindow.STANDARD, clock, label);
        this.bars = new IbkrBarReader(
                lines,
                new IbkrHistory(session, contracts, HISTORY_PATIENCE, Elapsed.ofMachine()),
                setup.calendar(),
                setup.wall(),
                label);
    }

    /**
     * Connects, at the first call; whether the Gateway is there or not.
     *
     * @throws TradingRefusedException when its login has not the account that was named
     */
    void open() {
        String refused = refusal;
        if (refused != null) {
            throw new TradingRefusedException(refused);
        }
        if (opened.compareAndSet(false, true)) {
            session.connect();
        }
    }

    private void compareAccount() {
        try {
            List<String> accounts = session.accounts();
            if (!accounts.contains(settings.account())) {
                refusal = "refused to trade: the Gateway's login has no account " + settings.account() + " ("
                        + IbkrSettings.ACCOUNT + "), but " + String.join(", ", accounts);
                session.close();
            }
        } catch (BrokerUnavailableException goneAgain) {
            // The next session is asked.
        }
    }

    IbkrBroker broker() {
        return broker;
    }

    IbkrQuotes quotes() {
        return quotes;
    }

    IbkrChains chains() {
        return chains;
    }

    IbkrBarReader bars() {
        return bars;
    }

    @Override
    public void close() {
        session.close();
    }
}
