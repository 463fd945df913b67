package io.spreadtrader.core.port;

import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.memory.MemorySignalQueue;
import io.spreadtrader.core.memory.MemorySignalQueue.Delivery;
import io.spreadtrader.core.port.fake.AlertsInMemory;
import io.spreadtrader.core.port.fake.BarsInMemory;
import io.spreadtrader.core.port.fake.EventsInMemory;
import io.spreadtrader.core.port.fake.FundamentalsInMemory;
import io.spreadtrader.core.port.fake.ReportsInMemory;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
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

    @Nested
    class Signals extends SignalPublisherContract {
        private final MemorySignalQueue queue = new MemorySignalQueue();

        @Override
        protected SignalPublisher publisher() {
            return queue;
        }

        @Override
        protected List<Arrival> arrived() {
            List<Arrival> arrived = new ArrayList<>();
            for (Optional<Delivery> next = queue.take(); next.isPresent(); next = queue.take()) {
                arrived.add(new Arrival(
                        next.get().runId(),
                        next.get().shard(),
                        next.get().signals(),
                        next.get().rejected()));
            }
            return arrived;
        }
    }

    @Nested
    class Alerts extends AlertSenderContract {
        private final AlertsInMemory alerts = new AlertsInMemory();

        @Override
        protected AlertSender sender() {
            return alerts;
        }

        @Override
        protected void fail() {
            alerts.refuse(true);
        }

        @Override
        protected List<String> received(Channel channel) {
            return alerts.sent().stream()
                    .filter(message -> message.channel() == channel)
                    .map(message -> message.alert().text())
                    .toList();
        }
    }

    @Nested
    class Reports extends ReportSinkContract {
        private final ReportsInMemory reports = new ReportsInMemory();

        @Override
        protected ReportSink sink() {
            return reports;
        }

        @Override
        protected Map<LocalDate, String> kept() {
            return reports.texts();
        }
    }
}
