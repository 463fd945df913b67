package io.spreadtrader.twsapi;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.twsapi.TwsApi.Action;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Trades, each told once, with what it cost. A trade whose cost is not reported in time is told with the modelled cost,
 * and what that was wrong by later as a correction: a fill never waits for a figure. Used by one thread.
 */
final class Fills {
    /** Nanoseconds a trade waits for its commission. */
    static final long PATIENCE = 10_000_000_000L;

    private record Waiting(Heard.Trade trade, long since) {}

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Money> reported = new HashMap<>();
    private final Map<String, Execution> told = new LinkedHashMap<>();
    /** Told to who asked for all of them, and not yet as what happened. */
    private final List<Execution> undelivered = new ArrayList<>();

    private final CommissionSchedule commissions;
    private final InstantSource clock;
    private final LongSupplier elapsedNanos;

    Fills(CommissionSchedule commissions, InstantSource clock, LongSupplier elapsedNanos) {
        this.commissions = commissions;
        this.clock = clock;
        this.elapsedNanos = elapsedNanos;
    }

    /** A trade of a combination as a whole counts nothing: its legs carry the money. */
    void add(Heard.Trade trade) {
        if (ContractWords.instrument(trade.contract()).isPresent() && !told.containsKey(trade.executionId())) {
            waiting.putIfAbsent(trade.executionId(), new Waiting(trade, elapsedNanos.getAsLong()));
        }
    }

    /** The correction where the trade was told with another cost. */
    Optional<BrokerEvent> add(Heard.Commission report) {
        Money cost = Money.rounded(report.commission());
        Money before = reported.put(report.executionId(), cost);
        Execution execution = told.get(report.executionId());
        if (execution == null || cost.equals(before == null ? execution.commission() : before)) {
            return Optional.empty();
        }
        return Optional.of(new BrokerEvent.HoldingChanged(
                report.executionId() + "/commission/" + cost,
                BrokerEvent.HoldingChange.CORRECTION,
                execution.instrument(),
                0,
                Price.ZERO,
                cost.minus(before == null ? execution.commission() : before),
                clock.instant()));
    }

    /** Those whose cost is known or overdue, oldest first, each once. */
    List<Execution> due() {
        settle(PATIENCE);
        List<Execution> due = List.copyOf(undelivered);
        undelivered.clear();
        return due;
    }

    /** Everything traded so far, without waiting for costs. */
    List<Execution> all() {
        settle(0);
        return List.copyOf(told.values());
    }

    private void settle(long patience) {
        for (Iterator<Waiting> each = waiting.values().iterator(); each.hasNext(); ) {
            Waiting next = each.next();
            String id = next.trade.executionId();
            if (reported.containsKey(id) || elapsedNanos.getAsLong() - next.since >= patience) {
                Execution execution = execution(next.trade);
                told.put(id, execution);
                undelivered.add(execution);
                each.remove();
            }
        }
    }

    private Execution execution(Heard.Trade trade) {
        Instrument instrument = ContractWords.instrument(trade.contract()).orElseThrow();
        Price price = Price.ofDollars(trade.price());
        Money modelled = instrument instanceof Stock
                ? commissions.stock(trade.units())
                : commissions.options(trade.units(), price);
        return new Execution(
                trade.executionId(),
                new ClientOrderId(trade.orderRef().isBlank() ? "broker" : trade.orderRef()),
                instrument,
                trade.action() == Action.BUY ? trade.units() : -trade.units(),
                price,
                reported.getOrDefault(trade.executionId(), modelled),
                time(trade.time()));
    }

    /** {@code yyyyMMdd HH:mm:ss ZONE}; what cannot be read happened now. */
    private Instant time(String text) {
        String[] words = text.trim().split("\\s+");
        try {
            ZoneId zone = words.length > 2 ? ZoneId.of(words[2]) : MarketCalendar.NEW_YORK;
            return LocalDateTime.parse(words[0] + words[1], DateTimeFormatter.ofPattern("yyyyMMddHH:mm:ss"))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            return clock.instant();
        }
    }
}
