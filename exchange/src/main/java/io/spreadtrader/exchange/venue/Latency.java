package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.exchange.random.Stream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a message takes to the book: 20 to 80 ms, and never overtaking an earlier one about the same order. */
record Latency(Chance chance) {
    private static final long LEAST_MILLIS = 20;
    private static final long SPREAD_MILLIS = 61;

    /**
     * @param message how many messages were sent under this name before
     * @param earlier the latest arrival among those still underway
     */
    Instant arrival(ClientOrderId id, int message, Instant sentAt, Optional<Instant> earlier) {
        long millis = LEAST_MILLIS + (long) (chance.uniform(Stream.ORDER_LATENCY, id.value(), message) * SPREAD_MILLIS);
        Instant arrival = sentAt.plus(Duration.ofMillis(millis));
        return earlier.filter(arrival::isBefore).orElse(arrival);
    }
}
