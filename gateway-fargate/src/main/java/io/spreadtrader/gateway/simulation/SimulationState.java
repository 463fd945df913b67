package io.spreadtrader.gateway.simulation;

import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What of a simulated exchange outlives the process it runs in: everything that happened, and market time. */
public interface SimulationState extends AutoCloseable {
    /** Every event of the former processes, in order. */
    List<ExchangeEvent> exchangeEvents();

    /** The last instant that was begun; the next process begins it again. */
    Optional<Instant> clock();

    void write(ExchangeEvent event);

    /** Told before anything of this instant happens, so that market time never goes back. */
    void begin(Instant at);

    /** Everything this instant caused at the exchange has been written. */
    void done();

    @Override
    void close();

    /** Forgets everything with the process. */
    static SimulationState forgetful() {
        return new ForgetfulSimulation();
    }
}
