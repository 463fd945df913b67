package io.spreadtrader.grpc.scanner;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.strategy.Strategies;
import io.spreadtrader.core.strategy.Strategy;
import io.spreadtrader.core.time.MarketCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes the judge a request asks for. The one for the configured strategies on all bars remembers what it judged; the
 * events given are taken to stay as they are.
 */
public final class Judges {
    private final BarSource source;
    private final EventCalendar events;
    private final Configuration configuration;
    private final MarketCalendar calendar;
    private final Judge ordinary;

    public Judges(BarSource source, EventCalendar events, Configuration configuration, MarketCalendar calendar) {
        this.source = source;
        this.events = events;
        this.configuration = configuration;
        this.calendar = calendar;
        ScanForSignals scan = new ScanForSignals(source, events, configuration, calendar);
        this.ordinary = new RememberingJudge(Judge.scanning(scan), source, calendar, scan.barsUsed());
    }

    MarketCalendar calendar() {
        return calendar;
    }

    /**
     * The judge for a request.
     *
     * @param names strategies wanted, in order; empty: those configured
     * @param start the first date whose bars are looked at
     * @throws IllegalArgumentException when there is no strategy of such a name
     */
    Judge judge(List<String> names, Optional<LocalDate> start) {
        if (names.isEmpty() && start.isEmpty()) {
            return ordinary;
        }
        List<Strategy> strategies = names.isEmpty()
                ? Strategies.of(configuration)
                : names.stream()
                        .distinct()
                        .map(name -> Strategies.named(name, configuration))
                        .toList();
        BarSource visible =
                start.<BarSource>map(first -> new BarsFrom(source, first)).orElse(source);
        return Judge.scanning(new ScanForSignals(visible, events, configuration, calendar, strategies));
    }
}
