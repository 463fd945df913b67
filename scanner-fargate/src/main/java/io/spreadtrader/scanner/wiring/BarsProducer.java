package io.spreadtrader.scanner.wiring;

import io.quarkus.runtime.Startup;
import io.spreadtrader.aws.AwsPorts;
import io.spreadtrader.core.archive.ArchivedBars;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the bars come from: the one place that chooses. */
final class BarsProducer {
    /** As many sessions as the longest look back of a strategy, with room for days that are missing. */
    private static final int SESSIONS_READ = 400;

    private BarsProducer() {}

    /**
     * Loaded by the main thread at the start, or by the first scan, never by a thread that serves the network.
     *
     * <p>The bars of the folder {@code TRADER_BARS}, loaded once; without it those of the bucket {@code
     * TRADER_ARCHIVE_BUCKET}, which are looked at again at every new instant.
     *
     * @throws IllegalStateException when neither is named
     */
    @Produces
    @Startup
    @ApplicationScoped
    static BarSource bars(
            @ConfigProperty(name = "trader.bars") Optional<String> folder,
            @ConfigProperty(name = "trader.archive.bucket") Optional<String> bucket,
            MarketCalendar calendar) {
        if (folder.isPresent()) {
            return FileBars.load(Path.of(folder.get()), BarSelection.EVERYTHING, calendar);
        }
        if (bucket.isEmpty()) {
            throw new IllegalStateException(
                    "TRADER_BARS must name a folder of daily bars, or TRADER_ARCHIVE_BUCKET the bucket they are in");
        }
        return new ArchivedBars(AwsPorts.ofThisProcess().bars(), calendar, SESSIONS_READ);
    }
}
