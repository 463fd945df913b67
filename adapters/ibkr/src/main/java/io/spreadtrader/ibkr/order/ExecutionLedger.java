package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Stock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every execution once, however often and in whatever order it and its commission are told. One that lacks its
 * commission waits for it; after that the modelled one is told, and the broker's follows as a correction, as do the
 * broker's own corrections: each says how the execution stands now, and core finds the difference to what it booked. The name given to core is the same for an execution and all its corrections: core has
 * booked it once and must not again. Not safe for use by several threads.
 */
final class ExecutionLedger {
    private final CommissionSchedule schedule;
    private final long patienceNanos;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Money> commissions = new HashMap<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    /** Found by asking, and told on the broker's own terms; core may know others from another process. */
    private final Set<String> unconfirmed = new LinkedHashSet<>();

    private final List<HoldingChanged> corrections = new ArrayList<>();

    /** What was told last, and what core was told. */
    private static final class Entry {
        private Fill fill;
        private long since;
        private final boolean isAsked;
        private @Nullable ToldFill told;

        Entry(Fill fill, long since, boolean isAsked) {
            this.isAsked = isAsked;
            this.fill = fill;
            this.since = since;
        }
    }

    ExecutionLedger(CommissionSchedule schedule, long patienceNanos) {
        this.schedule = schedule;
        this.patienceNanos = patienceNanos;
    }

    /** Heard as it happened. */
    void executed(Fill fill, long now) {
        executed(fill, now, false);
    }

    /**
     * Found by asking. Another process may have told it before on other terms, so what the broker says of it now follows as
     * soon as all of that is known.
     */
    void found(Fill fill, long now) {
        executed(fill, now, true);
    }

    private void executed(Fill fill, long now, boolean isAsked) {
        Entry entry = entries.get(fill.name());
        if (entry == null) {
            entries.put(fill.name(), new Entry(fill, now, isAsked));
            waiting.add(fill.name());
        } else if (fill.version() > entry.fill.version()) {
            entry.fill = fill;
            entry.since = now;
            waiting.add(fill.name());
        }
    }

    void charged(String executionId, Money commission) {
        commissions.put(executionId, commission);
        entries.values().stream()
                .filter(entry -> entry.fill.executionId().equals(executionId))
                .filter(entry -> entry.told != null
                        && (!entry.told.isCharged() || !entry.told.commission().equals(commission)))
                .forEach(entry -> waiting.add(entry.fill.name()));
    }

    /**
     * One that may be told to anybody and forgotten.
     *
     * @param known of which executions the commissions are taken over
     */
    ExecutionLedger aside(Set<String> known) {
        ExecutionLedger aside = new ExecutionLedger(schedule, patienceNanos);
        known.forEach(id -> Optional.ofNullable(commissions.get(id)).ifPresent(charged -> aside.charged(id, charged)));
        return aside;
    }

    /** Whether an execution of this order has not been told yet. */
    boolean isWaiting(ClientOrderId order) {
        return waiting.stream().anyMatch(name -> isOf(order, name));
    }

    /** Whether one of these has not been told, and what it cost is not known. */
    boolean lacksCommission(Set<String> names) {
        return names.stream()
                .map(entries::get)
                .anyMatch(entry ->
                        entry != null && entry.told == null && !commissions.containsKey(entry.fill.executionId()));
    }

    private boolean isOf(ClientOrderId order, String name) {
        Entry entry = entries.get(name);
        return entry != null && entry.fill.orderId().equals(order);
    }

    /** Signed units of an instrument that traded for this order so far. */
    int traded(ClientOrderId order, Instrument instrument) {
        return entries.values().stream()
                .map(entry -> entry.fill)
                .filter(fill -> !fill.isLiquidation()
                        && fill.orderId().equals(order)
                        && fill.instrument().equals(instrument))
                .mapToInt(Fill::quantity)
                .sum();
    }

    /** What can be told now, oldest first. */
    List<BrokerEvent> ready(long now) {
        List<BrokerEvent> ready = new ArrayList<>();
        for (String name : List.copyOf(waiting)) {
            Entry entry = entries.get(name);
            if (entry != null && isDue(entry, now)) {
                tell(entry).ifPresent(ready::add);
            }
        }
        ready.addAll(confirmed());
        return ready;
    }

    private List<BrokerEvent> confirmed() {
        List<BrokerEvent> confirmed = unconfirmed.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .flatMap(entry -> Stream.ofNullable(entry.told))
                .map(told -> (BrokerEvent) new BrokerEvent.ExecutionCorrected(execution(told), true))
                .toList();
        unconfirmed.clear();
        return confirmed;
    }

    private boolean isDue(Entry entry, long now) {
        return commissions.containsKey(entry.fill.executionId()) || now - entry.since >= patienceNanos;
    }

    /** The execution as core knows it or is to know it: told from now on. */
    BrokerEvent tellNow(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no execution " + name);
        }
        ToldFill told = entry.told;
        return event(told == null ? tellFirst(entry) : told);
    }

    List<HoldingChanged> corrections() {
        return List.copyOf(corrections);
    }

    private Optional<BrokerEvent> tell(Entry entry) {
        ToldFill before = entry.told;
        if (before == null) {
            return Optional.of(event(tellFirst(entry)));
        }
        ToldFill now = told(entry.fill, before);
        waiting.remove(entry.fill.name());
        entry.told = now;
        if (entry.fill.isLiquidation()) {
            Optional<HoldingChanged> correction = before.correctedBy(now);
            correction.ifPresent(corrections::add);
            return correction.map(BrokerEvent.class::cast);
        }
        // A modelled commission corrects none: another process may have been told the broker's.
        boolean isNews = now.isCharged() ? !now.equals(before) : !now.fill().equals(before.fill());
        return isNews
                ? Optional.of(new BrokerEvent.ExecutionCorrected(execution(now), now.isCharged()))
                : Optional.empty();
    }

    private ToldFill tellFirst(Entry entry) {
        waiting.remove(entry.fill.name());
        ToldFill told =
                new ToldFill(entry.fill, commission(entry.fill), commissions.containsKey(entry.fill.executionId()));
        entry.told = told;
        if (entry.isAsked && told.isCharged() && !told.fill().isLiquidation()) {
            unconfirmed.add(told.fill().name());
        }
        return told;
    }

    /** A correction whose commission is not told costs what was told before. */
    private ToldFill told(Fill fill, ToldFill before) {
        Money charged = commissions.get(fill.executionId());
        return charged == null
                ? new ToldFill(fill, before.commission(), before.isCharged())
                : new ToldFill(fill, charged, true);
    }

    private static BrokerEvent event(ToldFill told) {
        Fill fill = told.fill();
        return fill.isLiquidation()
                ? new HoldingChanged(
                        fill.name(),
                        HoldingChange.LIQUIDATION,
                        fill.instrument(),
                        fill.quantity(),
                        fill.price(),
                        told.commission(),
                        fill.at())
                : new BrokerEvent.Executed(execution(told));
    }

    private static Execution execution(ToldFill told) {
        Fill fill = told.fill();
        return new Execution(
                fill.name(),
                fill.orderId(),
                fill.instrument(),
                fill.quantity(),
                fill.price(),
                told.commission(),
                fill.at());
    }

    private Money commission(Fill fill) {
        Money told = commissions.get(fill.executionId());
        int units = Math.abs(fill.quantity());
        return told != null
                ? told
                : switch (fill.instrument()) {
                    case OptionContract _ -> schedule.options(units, fill.price());
                    case Stock _ -> schedule.stock(units);
                };
    }
}
