package io.spreadtrader.gateway.session;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.archive.ArchiveBars;
import io.spreadtrader.core.archive.ArchivedBars;
import io.spreadtrader.core.archive.PublishProvisionalBars;
import io.spreadtrader.core.archive.ReferenceEvents;
import io.spreadtrader.core.archive.ReferenceFundamentals;
import io.spreadtrader.core.archive.ReferenceSets;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.pricing.ConfiguredRate;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.gateway.BrokerSetup;
import io.spreadtrader.gateway.BrokerSide;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.QuotedAccount;
import io.spreadtrader.gateway.QuotedMarks;
import io.spreadtrader.gateway.Turns;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An account at Interactive Brokers, in real time; one at a simulated Gateway, in its market's. The session is opened only once the lease is held, always with the
 * same client id, so that the Gateway itself admits one gateway at a time.
 */
public final class IbkrSide implements BrokerSide {
    /** Enough for a year's extremes and every average to settle. */
    private static final int HISTORY_SESSIONS = 400;

    private final IbkrSettings settings;
    private final BrokerSetup setup;
    private final TurnClock clock;
    private final IbkrLine line;
    private final QuotedMarks marks;
    private final BarKeeping bars;
    private final Queue<MissingBars> missing = new ConcurrentLinkedQueue<>();
    private final Runnable endOfTime;

    private IbkrSide(IbkrSettings settings, BrokerSetup setup, Runnable endOfTime) {
        this.settings = settings;
        this.setup = setup;
        this.endOfTime = endOfTime;
        this.clock = new TurnClock(setup.wall().instant());
        this.line = new IbkrLine(settings, setup, clock);
        this.marks = new QuotedMarks(line.quotes());
        this.bars = new BarKeeping(
                setup.bars(),
                new PublishProvisionalBars(
                        line.bars(), setup.bars(), setup.calendar(), setup.wall(), setup.configuration()),
                new ArchiveBars(line.bars(), setup.bars(), setup.calendar(), setup.wall()),
                missing::add);
    }

    /**
     * Opens it; time is the wall's, at a simulated Gateway its market's.
     *
     * @throws IllegalArgumentException when a variable makes no sense, or this account may not be traded here
     * @throws IllegalStateException when a simulated Gateway does not tell its time
     */
    public static IbkrSide open(BrokerSetup setup) {
        IbkrSettings settings = IbkrSettings.of(setup.environment());
        if (settings.label() != DataLabel.SIMULATED) {
            return new IbkrSide(settings, setup, () -> {});
        }
        SimulatedTime time = SimulatedTime.of(settings.gateway());
        return new IbkrSide(settings, setup.at(time), time::close);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public DataLabel label() {
        return settings.label();
    }

    @Override
    public Broker broker() {
        return line.broker();
    }

    @Override
    public TradingPorts ports(Stores stores) {
        ReferenceSets sets =
                new ReferenceSets(setup.reference(), () -> setup.calendar().dateOf(clock.instant()));
        return new TradingPorts(
                clock,
                setup.calendar(),
                stores,
                new QuotedAccount(
                        line.broker(),
                        line.quotes(),
                        marks,
                        CommissionSchedule.of(setup.configuration()),
                        QuotedAccount.EquityFigure.AT_OUR_MARKS),
                line.quotes(),
                line.chains(),
                new ArchivedBars(setup.bars(), setup.calendar(), HISTORY_SESSIONS),
                new ReferenceEvents(sets),
                new ReferenceFundamentals(sets),
                ConfiguredRate.of(setup.configuration()),
                marks,
                setup.configuration(),
                settings.label());
    }

    @Override
    public String family() {
        return "ibkr-client-" + settings.gateway().clientId() + "#";
    }

    /** Nothing here proves it: the lease must run out. */
    @Override
    public boolean isDead(String holder) {
        return false;
    }

    @Override
    public Turns turns(Gateway gateway, TradingPorts ports) {
        return new RealTimeTurns(gateway, clock, setup.wall(), setup.calendar(), new Line(new Alerting(ports)));
    }

    /** This side as its turns see it. */
    private final class Line implements RealTimeTurns.Line {
        private final Alerting alerting;

        Line(Alerting alerting) {
            this.alerting = alerting;
        }

        @Override
        public void open() {
            line.open();
            bars.begin();
        }

        @Override
        public void beforeTurn() {
            for (MissingBars told = missing.peek(); told != null; told = missing.peek()) {
                alerting.once(told.id(), Severity.WARNING, "bars-missing", told.text(), told.figures());
                missing.remove();
            }
        }

        @Override
        public Set<Symbol> takeChanged() {
            return line.quotes().takeChanged();
        }

        @Override
        public void awaitActivity(Duration atMost) {
            line.broker().awaitActivity(atMost);
        }
    }

    @Override
    public void closeSession() {
        line.close();
    }

    @Override
    public void close() {
        bars.close();
        line.close();
        endOfTime.run();
    }
}
