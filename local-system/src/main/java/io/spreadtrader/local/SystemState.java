package io.spreadtrader.local;

import io.spreadtrader.core.store.Change;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.localstack.TableLog;
import io.spreadtrader.simulator.OrderRegistration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the system keeps its books, the exchange's and its place in market time between two runs. */
interface SystemState extends AutoCloseable {
    /** Every commit of the former runs, in order. */
    List<List<Change>> commits();

    /** Every event of the exchange in the former runs, in order. */
    List<ExchangeEvent> exchangeEvents();

    /** The last instant known to be complete. */
    Optional<Instant> clock();

    /** Every order that reached the simulated Gateway in the former runs, in order. */
    List<OrderRegistration> registrations();

    void write(List<Change> commit);

    void write(ExchangeEvent event);

    /** Told before the order reaches the exchange. */
    void write(OrderRegistration registration);

    /** Where tables are kept beside the rest; empty where they die with the process. */
    Optional<TableLog> tables();

    /** Everything this instant caused has been written. */
    void instantDone(Instant at);

    /** Market time has come here, whether anything was written or not: it must not go back after a kill. */
    default void reached(Instant at) {
        instantDone(at);
    }

    @Override
    void close();

    /** Forgets everything with the process. */
    static SystemState forgetful() {
        return new SystemState() {
            @Override
            public List<List<Change>> commits() {
                return List.of();
            }

            @Override
            public List<ExchangeEvent> exchangeEvents() {
                return List.of();
            }

            @Override
            public Optional<Instant> clock() {
                return Optional.empty();
            }

            @Override
            public List<OrderRegistration> registrations() {
                return List.of();
            }

            @Override
            public void write(List<Change> commit) {}

            @Override
            public void write(ExchangeEvent event) {}

            @Override
            public void write(OrderRegistration registration) {}

            @Override
            public Optional<TableLog> tables() {
                return Optional.empty();
            }

            @Override
            public void instantDone(Instant at) {}

            @Override
            public void close() {}
        };
    }
}
