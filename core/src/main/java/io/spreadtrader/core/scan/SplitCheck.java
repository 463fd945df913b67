package io.spreadtrader.core.scan;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent.Split;
import io.spreadtrader.core.value.BarSeries;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds overnight jumps that look like splits. One that is on record is undone, so that prices before it are in today's
 * shares; one that is not makes the symbol unusable.
 *
 * <p>A jump looks like a split when the previous close and the open stand in a ratio within {@link #OPEN_TOLERANCE} of a
 * whole number from 2 to 20, or the other way round, and the day's close, which has had a session to wander off, within
 * {@link #CLOSE_TOLERANCE} of the same. An ordinary crash hardly ever opens at exactly a half or a third. Where the open
 * lies outside the day's range, as some sources have it, the close stands in for it.
 */
final class SplitCheck {
    private static final double OPEN_TOLERANCE = 0.025;
    private static final double CLOSE_TOLERANCE = 0.12;
    private static final int MOST = 20;
    /** Cheaper than a division: nothing nearer than this can be a two-for-one. */
    private static final double LEAST_JUMP = 2 * (1 - OPEN_TOLERANCE);

    private final EventCalendar events;

    SplitCheck(EventCalendar events) {
        this.events = events;
    }

    /** The bars with recorded splits undone, or the first that is not on record. */
    sealed interface Checked {
        record Continuous(BarSeries bars) implements Checked {}

        /**
         * @param ratio new shares for one old share, as the jump suggests
         */
        record Unexplained(LocalDate date, double ratio, double previousClose, double open) implements Checked {}
    }

    Checked check(BarSeries bars) {
        BarSeries continuous = bars;
        for (int i = bars.size() - 1; i > 0; i--) {
            double ratio = apparentRatio(bars, i);
            if (ratio == 0) {
                continue;
            }
            Optional<Split> recorded = recordedSplit(bars, i, ratio);
            if (recorded.isEmpty()) {
                return new Checked.Unexplained(bars.date(i), ratio, bars.close(i - 1), bars.open(i));
            }
            continuous = inNewShares(continuous, i, recorded.get().ratio());
        }
        return new Checked.Continuous(continuous);
    }

    /** New shares for one old share as the jump into this bar suggests; 0 where it suggests none. */
    private static double apparentRatio(BarSeries bars, int index) {
        double before = bars.close(index - 1);
        double open = bars.open(index);
        if (open < bars.low(index) || open > bars.high(index)) {
            open = bars.close(index);
        }
        if (before < open * LEAST_JUMP && open < before * LEAST_JUMP) {
            return 0;
        }
        boolean moreShares = before > open;
        double jump = moreShares ? before / open : open / before;
        double whole = Math.rint(jump);
        double atClose = moreShares ? before / bars.close(index) : bars.close(index) / before;
        boolean isSplit = whole <= MOST
                && Math.abs(jump / whole - 1) <= OPEN_TOLERANCE
                && Math.abs(atClose / whole - 1) <= CLOSE_TOLERANCE;
        return isSplit ? (moreShares ? whole : 1 / whole) : 0;
    }

    /** A recorded split effective after the bar before and not after this one, of about this ratio. */
    private Optional<Split> recordedSplit(BarSeries bars, int index, double ratio) {
        return events.events(bars.symbol(), bars.date(index - 1).plusDays(1), bars.date(index)).stream()
                .filter(Split.class::isInstance)
                .map(Split.class::cast)
                .filter(split -> Math.abs(split.ratio() / ratio - 1) <= OPEN_TOLERANCE)
                .findFirst();
    }

    /** The same bars with everything before {@code splitIndex} told in the shares that trade since. */
    private static BarSeries inNewShares(BarSeries bars, int splitIndex, double ratio) {
        int size = bars.size();
        int[] days = new int[size];
        double[] opens = new double[size];
        double[] highs = new double[size];
        double[] lows = new double[size];
        double[] closes = new double[size];
        long[] volumes = new long[size];
        for (int i = 0; i < size; i++) {
            double factor = i < splitIndex ? ratio : 1;
            days[i] = (int) bars.date(i).toEpochDay();
            opens[i] = bars.open(i) / factor;
            highs[i] = bars.high(i) / factor;
            lows[i] = bars.low(i) / factor;
            closes[i] = bars.close(i) / factor;
            volumes[i] = Math.round(bars.volume(i) * factor);
        }
        return BarSeries.of(bars.symbol(), days, opens, highs, lows, closes, volumes);
    }
}
