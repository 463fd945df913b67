package io.spreadtrader.gateway.simulation;

import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps nothing. */
final class ForgetfulSimulation implements SimulationState {
    @Override
    public List<ExchangeEvent> exchangeEvents() {
        return List.of();
    }

    @Override
    public Optional<Instant> clock() {
        return Optional.empty();
    }

    @Override
    public void write(ExchangeEvent event) {}

    @Override
    public void begin(Instant at) {}

    @Override
    public void done() {}

    @Override
    public void close() {}
}
