package io.spreadtrader.scanner.wiring;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the bars come from: the one place that chooses. */
final class BarsProducer {
    private BarsProducer() {}

    /**
     * The bars of the folder {@code TRADER_BARS}, loaded once. The archive bucket's take its place here.
     *
     * @throws IllegalStateException when none is named
     */
    @Produces
    @Singleton
    static BarSource bars(@ConfigProperty(name = "trader.bars") Optional<String> folder, MarketCalendar calendar) {
        return folder.<BarSource>map(path -> FileBars.load(Path.of(path), BarSelection.EVERYTHING, calendar))
                .orElseThrow(() -> new IllegalStateException("TRADER_BARS must name a folder of daily bars"));
    }
}
