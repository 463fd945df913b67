package io.spreadtrader.core.port;

import static io.spreadtrader.core.store.BooksBuilder.aSignal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.signal.Signal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way from the scan to where signals are gathered must do. */
public abstract class SignalPublisherContract {
    /** One shard as it arrived. */
    public record Arrival(String runId, String shard, List<Signal> signals) {}

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
        publisher.publish("run", "shard", signals);

        assertThat(arrived()).contains(new Arrival("run", "shard", signals));
    }

    @Test
    void aShardWithoutSignalsArrivesAllTheSame() {
        publisher.publish("run", "shard", List.of());

        assertThat(arrived()).contains(new Arrival("run", "shard", List.of()));
    }

    @Test
    void shardsOfOneRunDoNotMix() {
        publisher.publish("run", "first", List.of(aSignal("AAPL")));
        publisher.publish("run", "second", List.of(aSignal("MSFT")));

        assertThat(arrived())
                .contains(
                        new Arrival("run", "first", List.of(aSignal("AAPL"))),
                        new Arrival("run", "second", List.of(aSignal("MSFT"))));
    }
}
