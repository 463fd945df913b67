package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.session.DataSession;
import io.spreadtrader.ibkr.session.Elapsed;
import io.spreadtrader.ibkr.session.Subscription;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All lines of market data of this process, never more than the limit. Kept ones answer questions that come again and
 * again; where room is needed, the one not asked about for longest is let go. Borrowed ones are read once.
 */
public final class MarketLines {
    private static final System.Logger LOG = System.getLogger(MarketLines.class.getName());
    private static final Layout SUBSCRIBE = Requests.MARKET_DATA;
    private static final Layout CANCEL = Requests.CANCEL_MARKET_DATA;
    /** An option's volume and open interest. */
    private static final String OPTION_TICKS = "100,101";

    private final DataSession session;
    private final Contracts contracts;
    private final InstantSource clock;
    private final LineLimits limits;
    private final FeedPulse pulse;
    private final Bell bell = new Bell();
    private final ChangedSymbols changed = new ChangedSymbols();
    private final LineBatch batch = new LineBatch(this, Elapsed.ofMachine());
    /** The one asked about longest ago comes first. */
    private final Map<Instrument, MarketLine> kept = new LinkedHashMap<>(16, 0.75f, true);

    private int borrowed;

    /** @param clock market time, by which quotes are dated */
    public MarketLines(DataSession session, Contracts contracts, InstantSource clock, LineLimits limits) {
        this.session = session;
        this.contracts = contracts;
        this.clock = clock;
        this.limits = limits;
        this.pulse = new FeedPulse(session, clock);
        session.onSession(() -> subscribeAllAgain(false));
        // The Gateway says that it has forgotten them, yet an id must not be heard twice.
        session.onDataLost(() -> subscribeAllAgain(true));
    }

    LineLimits limits() {
        return limits;
    }

    /** The one batch of this process: two would have more lines than they may. */
    LineBatch batch() {
        return batch;
    }

    Bell bell() {
        return bell;
    }

    FeedPulse pulse() {
        return pulse;
    }

    /** Whether prices could come: there is a session, and neither broker nor data farm is lost. */
    boolean areLive() {
        return session.serverVersion() > 0 && !pulse.isBroken();
    }

    ChangedSymbols changed() {
        return changed;
    }

    long epochOfSession() {
        return session.epochOfSession();
    }

    /** How many there are now. */
    public synchronized int open() {
        return kept.size() + borrowed;
    }

    synchronized Optional<MarketLine> kept(Instrument instrument) {
        return Optional.ofNullable(kept.get(instrument));
    }

    /**
     * Subscribes to what will be asked about again.
     *
     * @throws BrokerUnavailableException where the Gateway does not know it, or is not there
     */
    MarketLine keep(Instrument instrument) {
        int conId = contracts.idOf(instrument);
        MarketLine line = new MarketLine(instrument);
        Optional<MarketLine> letGo;
        synchronized (this) {
            MarketLine other = kept.get(instrument);
            if (other != null) {
                return other;
            }
            letGo = makeRoom();
            kept.put(instrument, line);
        }
        letGo.ifPresent(this::end);
        try {
            subscribe(line, conId, changed::add);
        } catch (BrokerUnavailableException notSent) {
            forget(line);
            throw notSent;
        }
        return line;
    }

    /**
     * Subscribes for one reading; to be given back.
     *
     * @throws BrokerUnavailableException where the Gateway does not know it, or is not there
     */
    MarketLine borrow(Instrument instrument) {
        int conId = contracts.idOf(instrument);
        MarketLine line = new MarketLine(instrument);
        Optional<MarketLine> letGo;
        synchronized (this) {
            letGo = makeRoom();
            borrowed++;
        }
        try {
            letGo.ifPresent(this::end);
            subscribe(line, conId, read -> {});
            return line;
        } catch (BrokerUnavailableException notSent) {
            giveBack(line);
            throw notSent;
        }
    }

    void giveBack(MarketLine line) {
        end(line);
        synchronized (this) {
            borrowed--;
        }
    }

    /** Lets a kept line go, so that the next question asks anew. */
    void drop(MarketLine line) {
        forget(line);
        end(line);
    }

    private synchronized boolean forget(MarketLine line) {
        return kept.remove(line.instrument(), line);
    }

    private synchronized boolean isKept(MarketLine line) {
        return kept.containsValue(line);
    }

    private Optional<MarketLine> makeRoom() {
        if (kept.size() + borrowed < limits.lines() || kept.isEmpty()) {
            return Optional.empty();
        }
        MarketLine longestUnasked = kept.values().iterator().next();
        kept.remove(longestUnasked.instrument());
        return Optional.of(longestUnasked);
    }

    /** Never while others wait for this object: sending waits for its turn. */
    private void end(MarketLine line) {
        line.end().ifPresent(requestId -> {
            try {
                session.send(CANCEL.message(new WrittenFields().with(CANCEL.field("requestId"), requestId)));
            } catch (BrokerUnavailableException gone) {
                // A line ends with its session.
                LOG.log(System.Logger.Level.DEBUG, "line not cancelled", gone);
            }
        });
    }

    private void subscribe(MarketLine line, int conId, Consumer<Symbol> requoted) {
        int requestId = session.nextRequestId();
        Ticks ticks = new Ticks();
        Subscription heard = session.subscribe(requestId, message -> {
            if (ticks.take(message, clock.instant())) {
                requoted.accept(line.instrument().underlying());
            }
            if (!message.is(Messages.ERROR)) {
                pulse.beat();
            }
            bell.ring();
        });
        line.begin(requestId, heard, ticks);
        session.send(SUBSCRIBE.message(ContractText.one(SUBSCRIBE, line.instrument(), conId)
                .with(SUBSCRIBE.field("requestId"), requestId)
                .with(
                        SUBSCRIBE.field("genericTicks"),
                        line.instrument() instanceof OptionContract ? OPTION_TICKS : "")));
    }

    private void subscribeAllAgain(boolean cancelFirst) {
        List<MarketLine> lines;
        synchronized (this) {
            lines = List.copyOf(kept.values());
        }
        for (MarketLine line : lines) {
            if (cancelFirst) {
                end(line);
            }
            subscribe(line, contracts.idOf(line.instrument()), changed::add);
            if (!isKept(line)) {
                end(line);
            }
        }
    }
}
