package io.spreadtrader.functions.scan;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.entry.ScanShard;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.functions.batch.Batch;
import io.spreadtrader.functions.batch.BatchOutcome;
import io.spreadtrader.functions.batch.QueueMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Has each requested shard judged and publishes its signals. A request that is delivered twice is scanned twice, as of
 * the same instant, and publishes the same.
 */
public final class ScanHandler {
    private final Function<String, ShardRequest> decoder;
    private final ScanShard scanShard;
    private final InstantSource clock;
    private final EntryWindow window;

    /**
     * @param decoder reads a message's body; throws on one it does not understand
     * @param clock market time
     */
    public ScanHandler(
            Function<String, ShardRequest> decoder,
            ScanShard scanShard,
            InstantSource clock,
            MarketCalendar calendar,
            Configuration configuration) {
        this.decoder = decoder;
        this.scanShard = scanShard;
        this.clock = clock;
        this.window = new EntryWindow(configuration, calendar);
    }

    /** Whatever throws, the scanner being away above all, comes again. */
    public ScanResult handle(List<QueueMessage> messages) {
        AtomicInteger expired = new AtomicInteger();
        BatchOutcome batch = Batch.eachAlone(messages, message -> {
            ShardRequest request = decoder.apply(message.body());
            if (isExpired(request)) {
                expired.incrementAndGet();
            } else {
                scanShard.scan(request);
            }
        });
        return new ScanResult(batch, expired.get());
    }

    /** Once the window it was asked for has ended nobody waits for it, and its signals would be tomorrow's. */
    private boolean isExpired(ShardRequest request) {
        Instant end = window.endsAt(window.sessionFor(request.asOf()));
        return !clock.instant().isBefore(end);
    }
}
