package io.spreadtrader.core.trading;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Where market time stops on its way: at whatever is due, and at every whole minute. */
public final class NextInstant {
    private static final long MINUTE = 60;

    private NextInstant() {}

    /**
     * The first after {@code now}, and {@code end} at the latest.
     *
     * @param outside when the market does something next
     * @param ours when the trader is due
     */
    public static Instant after(Instant now, Instant end, Optional<Instant> outside, Optional<Instant> ours) {
        Instant minute = Instant.ofEpochSecond((now.getEpochSecond() / MINUTE + 1) * MINUTE);
        return Stream.of(outside, ours, Optional.of(minute), Optional.of(end))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
