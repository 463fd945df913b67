package io.spreadtrader.gateway;

import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.gateway.simulation.SimulationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state of a simulated exchange in memory, for one process after another. */
final class RecordedSimulation implements SimulationState {
    private final List<ExchangeEvent> events = new ArrayList<>();
    private Optional<Instant> clock = Optional.empty();

    @Override
    public List<ExchangeEvent> exchangeEvents() {
        return List.copyOf(events);
    }

    @Override
    public Optional<Instant> clock() {
        return clock;
    }

    @Override
    public void write(ExchangeEvent event) {
        events.add(event);
    }

    @Override
    public void begin(Instant at) {
        clock = Optional.of(at);
    }

    @Override
    public void done() {}

    @Override
    public void close() {}
}
