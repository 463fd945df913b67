package io.spreadtrader.core.port;

import io.spreadtrader.core.port.fake.BarsInMemory;
import io.spreadtrader.core.port.fake.EventsInMemory;
import io.spreadtrader.core.port.fake.FundamentalsInMemory;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The ports that tests use keep the contracts of the real ones. */
class InMemoryPortsTest {
    @Nested
    class Bars extends BarSourceContract {
        @Override
        protected BarSource sourceOf(List<BarSeries> bars, MarketCalendar calendar) {
            return new BarsInMemory(bars, calendar);
        }
    }

    @Nested
    class Facts extends FundamentalsContract {
        @Override
        protected Fundamentals fundamentalsOf(Map<Symbol, List<StockFacts>> facts, Optional<Set<Symbol>> optionable) {
            return new FundamentalsInMemory(facts, optionable);
        }
    }

    @Nested
    class Events extends EventCalendarContract {
        @Override
        protected EventCalendar calendarOf(Map<Symbol, List<StockEvent>> events) {
            return new EventsInMemory(events);
        }
    }
}
