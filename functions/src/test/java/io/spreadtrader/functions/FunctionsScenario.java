package io.spreadtrader.functions;

import static io.spreadtrader.core.spread.ChainBuilder.TODAY;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.entry.GatherSignals;
import io.spreadtrader.core.memory.QuietWorld;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.signal.SignalMessage;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.ObservedStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.ScriptedBroker;
import io.spreadtrader.core.trading.SettableClock;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.functions.batch.QueueMessage;
import io.spreadtrader.functions.decide.DecideHandler;
import io.spreadtrader.functions.entry.EntryHandler;
import io.spreadtrader.json.RecordCodec;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The functions on some stores, at the opening of the entry window of Wednesday, 11 February 2026. */
public final class FunctionsScenario {
    public static final Instant OPENS = Instant.parse("2026-02-11T20:00:00Z");
    public static final String RUN = TODAY + "#15:00";

    private static final RecordCodec CODEC = new RecordCodec(SignalMessage.class);

    private final SettableClock clock = new SettableClock(OPENS);
    private final QuotedChains chains = new QuotedChains(clock);
    private final Queue<Change> committed = new ConcurrentLinkedQueue<>();
    private final TradingPorts ports;

    public FunctionsScenario(Stores stores) {
        this(stores, new QuietWorld(List.of()));
    }

    public FunctionsScenario(Stores stores, BarSource bars) {
        QuietWorld world = new QuietWorld(bars.symbols());
        this.ports = new TradingPorts(
                clock,
                new NyseCalendar(),
                new ObservedStores(stores, committed::addAll),
                new ScriptedBroker(clock),
                chains,
                chains,
                bars,
                world,
                world,
                world,
                instrument -> Price.ZERO,
                Configuration.STANDARD,
                DataLabel.SIMULATED);
    }

    public SettableClock clock() {
        return clock;
    }

    public TradingPorts ports() {
        return ports;
    }

    public Stores stores() {
        return ports.stores();
    }

    public QuotedChains chains() {
        return chains;
    }

    public MarketSession session() {
        return ports.calendar().session(ports.today()).orElseThrow();
    }

    /** Everything committed so far, in the order the commits returned. */
    public List<Change> committed() {
        return List.copyOf(committed);
    }

    public void openRun(String... shards) {
        ports.commitOwn(List.of(new Change.OpenRun(ScanRun.opened(RUN, TODAY, clock.instant(), Set.of(shards)))));
    }

    public EntryHandler entry() {
        return new EntryHandler(FunctionsScenario::decoded, new GatherSignals(ports));
    }

    public DecideHandler decide() {
        return new DecideHandler(ports, new MarketSnapshots(ports, () -> true));
    }

    public List<String> alertIds() {
        return stores().alerts().all().stream()
                .map(AlertDelivery::alert)
                .map(alert -> alert.id())
                .toList();
    }

    public static Signal signal(String symbol, String strategy, double strength) {
        return new Signal(
                Symbol.of(symbol),
                TODAY,
                Direction.LONG,
                strategy,
                Price.ofCents(10_000),
                2.0,
                65,
                strength,
                List.of("rsi"));
    }

    /** A signal's message as its queue delivers it, in the group of its underlying. */
    public static QueueMessage arrived(Signal signal) {
        return message(signal.symbol().ticker(), new SignalMessage.Arrived(RUN, signal));
    }

    /** A shard's end mark as its queue delivers it. */
    public static QueueMessage ended(String shard, int signals) {
        return message(
                RUN + "#" + shard, new SignalMessage.ShardEnded(RUN, shard, signals, "digest", java.util.Map.of()));
    }

    private static QueueMessage message(String group, SignalMessage message) {
        String body = CODEC.toJson(message, SignalMessage.class);
        return new QueueMessage(group + "/" + body.hashCode(), group, body);
    }

    public static SignalMessage decoded(String body) {
        return CODEC.fromJson(body, SignalMessage.class);
    }
}
