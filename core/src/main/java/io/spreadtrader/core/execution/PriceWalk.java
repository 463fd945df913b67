package io.spreadtrader.core.execution;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import java.time.Duration;

/**
 * How an order's limit moves from our own side's best price (0) toward natural (1). Every limit is anchored to the
 * quote of the moment, rounded to the tick toward natural, and never beyond the worst price frozen at approval.
 */
public final class PriceWalk {
    /** Exits take this many steps from where they start to natural. */
    public static final int EXIT_STEPS = 5;

    private final Price tick;
    private final boolean naturalAtOnce;
    private final double start;
    private final double end;
    private final int steps;
    private final Duration interval;
    private final double exitStart;
    private final Duration exitInterval;
    private final Duration exitSlowInterval;
    private final int exitOrdersSlow;

    public PriceWalk(Configuration configuration) {
        this.tick = Price.ofCents(configuration.get(Settings.TICK).cents());
        this.naturalAtOnce = configuration.get(Settings.PRICE).equals("natural");
        this.start = configuration.get(Settings.WALK_START);
        this.end = configuration.get(Settings.WALK_END);
        this.steps = configuration.get(Settings.WALK_STEPS);
        this.interval = configuration.get(Settings.WALK_INTERVAL);
        this.exitStart = configuration.get(Settings.EXIT_START);
        this.exitInterval = configuration.get(Settings.EXIT_INTERVAL);
        this.exitSlowInterval = configuration.get(Settings.EXIT_SLOW_INTERVAL);
        this.exitOrdersSlow = configuration.get(Settings.EXIT_ORDERS_SLOW);
    }

    public Price tick() {
        return tick;
    }

    /** An entry's limit at this step. */
    public Price entryLimit(SpreadQuote quote, int step, Price worst) {
        double fraction = naturalAtOnce || steps == 0 ? 1 : start + (end - start) * Math.min(step, steps) / steps;
        return limit(quote, naturalAtOnce ? 1 : fraction, worst);
    }

    /** Whether an entry has taken its last step and is to be cancelled. */
    public boolean isEntryDone(int step) {
        return step >= steps;
    }

    public Duration entryInterval() {
        return interval;
    }

    /** An exit's limit at this step; reaches natural and stays there. */
    public Price exitLimit(SpreadQuote quote, int step, ExitReason reason, Price worst) {
        double from = naturalAtOnce || reason.startsAtNatural() ? 1 : exitStart;
        return limit(quote, Math.min(1, from + (1 - from) * step / EXIT_STEPS), worst);
    }

    /** Time until an exit's next step; long once the session has seen many order messages. */
    public Duration exitInterval(int orderMessagesToday) {
        return orderMessagesToday >= exitOrdersSlow ? exitSlowInterval : exitInterval;
    }

    /** The same for an exit that rests at its bound, where only the market can move. */
    public Duration restingInterval() {
        return exitSlowInterval;
    }

    private Price limit(SpreadQuote quote, double fraction, Price worst) {
        return quote.at(fraction).ceilTo(tick).min(worst);
    }
}
