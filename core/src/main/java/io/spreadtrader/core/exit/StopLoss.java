package io.spreadtrader.core.exit;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.Spot;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the underlying has gone too far against us since the entry. An old quote beyond the stop still stops: the
 * price was there, and not knowing whether it came back is no reason to stay. The age is among the numbers.
 */
final class StopLoss {
    private final double multiple;

    StopLoss(Configuration configuration) {
        multiple = configuration.get(Settings.STOP_ATR);
    }

    Optional<Figures> of(Position position, ExitSnapshot snapshot) {
        if (snapshot.underlying().isEmpty()) {
            return Optional.empty();
        }
        StockQuote quote = snapshot.underlying().get();
        Price spot = Spot.of(quote);
        Price stop = position.stopAt(multiple);
        boolean reached = position.direction() == Direction.LONG ? !spot.isAbove(stop) : !spot.isBelow(stop);
        return reached
                ? Optional.of(Figures.of("underlying", spot)
                        .with("stop", stop)
                        .with("entry", position.underlyingAtEntry())
                        .with("atr", position.atrAtEntry())
                        .with("quoteAge", Duration.between(quote.feedAliveAt(), snapshot.now())))
                : Optional.empty();
    }
}
