package io.spreadtrader.core.signal;

import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A strategy's opinion on one symbol as of one bar.
 *
 * @param date of the last bar it saw
 * @param atr14 Wilder's average true range over 14 bars, dollars
 * @param rsi14 Wilder's relative strength index over 14 bars, 0 to 100
 * @param strength how strong the setup is, 0 to 1; orders the entries of a run
 * @param conditions the conditions that held, in words
 */
public record Signal(
        Symbol symbol,
        LocalDate date,
        Direction direction,
        String strategy,
        Price close,
        double atr14,
        double rsi14,
        double strength,
        List<String> conditions) {
    /** Strongest first, then by symbol, then by strategy: the order in which a run is decided. */
    public static final Comparator<Signal> RANK = Comparator.comparingDouble(Signal::strength)
            .reversed()
            .thenComparing(Signal::symbol)
            .thenComparing(Signal::strategy);

    public Signal {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must lie in [0, 1]: " + strength);
        }
        if (!(atr14 > 0) || !Double.isFinite(atr14)) {
            throw new IllegalArgumentException("ATR must be positive: " + atr14);
        }
        conditions = List.copyOf(conditions);
    }
}
