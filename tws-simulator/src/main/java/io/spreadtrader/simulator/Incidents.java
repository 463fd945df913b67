package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the broker does by itself and can be made to do. Used under the exchange's lock. */
public final class Incidents {
    private static final Comparator<OptionContract> BY_NAME = Comparator.comparing(OptionContract::id);

    private final SimulatedAccess venue;
    private final Runnable restart;
    private final Runnable outage;
    private LocalDate day;
    private boolean isNewDay;

    /**
     * @param restart ends every connection
     * @param outage loses the broker and finds it again
     */
    Incidents(SimulatedAccess venue, Runnable restart, Runnable outage) {
        this.venue = venue;
        this.restart = restart;
        this.outage = outage;
        this.day = venue.today();
    }

    /** Market time has moved. */
    void moved() {
        isNewDay = venue.today().isAfter(day);
        day = venue.today();
    }

    /** Whether a night has passed with the last move of market time. */
    public boolean isNewDay() {
        return isNewDay;
    }

    /** Every short contract of one series is exercised against the account; false where it is short of none. */
    public boolean assign() {
        Map<Instrument, Integer> held = venue.exchange().broker().holdings();
        List<OptionContract> shorts = options(held).stream()
                .filter(contract -> held.getOrDefault(contract, 0) < 0)
                .toList();
        if (shorts.isEmpty()) {
            return false;
        }
        OptionContract first = shorts.getFirst();
        venue.exchange().assign(first, -held.getOrDefault(first, 0));
        return true;
    }

    /** All options are closed at natural; false where nothing was, since none is held or none has a sound market. */
    public boolean liquidate() {
        Map<Instrument, Integer> held = venue.exchange().broker().holdings();
        venue.exchange().liquidate(options(held));
        return !venue.exchange().broker().holdings().equals(held);
    }

    /** Ends every connection; the port goes on listening. */
    public void restart() {
        restart.run();
    }

    /** The broker is lost and found again at once; every connection stays. */
    public void loseBroker() {
        outage.run();
    }

    private static List<OptionContract> options(Map<Instrument, Integer> held) {
        return held.keySet().stream()
                .filter(OptionContract.class::isInstance)
                .map(OptionContract.class::cast)
                .sorted(BY_NAME)
                .toList();
    }
}
