package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.core.port.ReferenceData.KnownPeriod;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Earnings, dividends and corporate actions as today's archived set knows them. */
public final class ReferenceEvents implements EventCalendar {
    private final ReferenceSets sets;

    public ReferenceEvents(ReferenceSets sets) {
        this.sets = sets;
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        return sets.current().map(set -> set.events().get(symbol)).stream()
                .flatMap(List::stream)
                .filter(event -> !event.date().isBefore(from) && !event.date().isAfter(to))
                .sorted(Comparator.comparing(StockEvent::date))
                .toList();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        return knows(ReferenceData::earningsKnown, symbol, around);
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return knows(ReferenceData::dividendsKnown, symbol, around);
    }

    private boolean knows(Function<ReferenceData, Map<Symbol, KnownPeriod>> periods, Symbol symbol, LocalDate around) {
        Optional<KnownPeriod> period =
                sets.current().map(set -> periods.apply(set).get(symbol));
        return period.map(known -> known.covers(around)).orElse(false);
    }

    @Override
    public String source() {
        return sets.current().map(ReferenceData::eventsSource).orElse("no reference data imported");
    }
}
