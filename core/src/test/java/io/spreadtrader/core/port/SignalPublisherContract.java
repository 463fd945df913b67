package io.spreadtrader.core.port;

import static io.spreadtrader.core.store.BooksBuilder.aSignal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Symbol;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way from the scan to where signals are gathered must do. */
public abstract class SignalPublisherContract {
    /** One shard as it arrived. */
    public record Arrival(String runId, String shard, List<Signal> signals, SortedMap<Symbol, String> rejected) {}

    private static final SortedMap<Symbol, String> NONE = Collections.emptySortedMap();
    private static final SortedMap<Symbol, String> REJECTED =
            new TreeMap<>(Map.of(Symbol.of("TSLA"), "UNEXPLAINED_SPLIT: looks like 3 for 1"));

    private SignalPublisher publisher;

    protected abstract SignalPublisher publisher();

    /** What has arrived since the last call; repeats are allowed. */
    protected abstract List<Arrival> arrived();

    @BeforeEach
    void connect() {
        publisher = publisher();
    }

    @Test
    void aShardArrivesWithAllItsSignals() {
        List<Signal> signals = List.of(aSignal("AAPL"), aSignal("MSFT"));
        publisher.publish("run", "shard", signals, REJECTED);

        assertThat(arrived()).contains(new Arrival("run", "shard", signals, REJECTED));
    }

    @Test
    void aShardWithoutSignalsArrivesAllTheSame() {
        publisher.publish("run", "shard", List.of(), NONE);

        assertThat(arrived()).contains(new Arrival("run", "shard", List.of(), NONE));
    }

    @Test
    void shardsOfOneRunDoNotMix() {
        publisher.publish("run", "first", List.of(aSignal("AAPL")), NONE);
        publisher.publish("run", "second", List.of(aSignal("MSFT")), NONE);

        assertThat(arrived())
                .contains(
                        new Arrival("run", "first", List.of(aSignal("AAPL")), NONE),
                        new Arrival("run", "second", List.of(aSignal("MSFT")), NONE));
    }
}
