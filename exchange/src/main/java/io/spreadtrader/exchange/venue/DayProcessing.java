package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the exchange does by itself at fixed times of a session's day. Every step may be repeated after a kill in its
 * middle: what is already in the account's changes, or no longer held, is not done again.
 */
record DayProcessing(
        Timetable timetable,
        Valuation valuation,
        Liquidation liquidation,
        Expirations expirations,
        EarlyExercise earlyExercise,
        Carry carry,
        Account account,
        Book book,
        Consumer<ExchangeEvent> emit) {

    void run(Timetable.Milestone milestone) {
        MarketSession session = milestone.session();
        switch (milestone.step()) {
            case NOTICE -> giveNotice(session, milestone.at());
            case OPEN -> payDividends(session);
            case LIQUIDATION -> liquidate(session, milestone.at());
            case CLOSE -> close(session);
        }
    }

    private void giveNotice(MarketSession session, Instant at) {
        MarketSession eve = timetable.calendar().sessionBefore(session.date());
        forEachOption((contract, held) -> {
            String id = Changes.id(HoldingChange.ASSIGNMENT, at, contract);
            if (held < 0 && !account.hasChanged(id)) {
                int assigned = earlyExercise.assigned(contract, -held, eve, session);
                if (assigned > 0) {
                    change(Changes.delivery(contract, -assigned, at), at);
                }
            }
        });
    }

    private void payDividends(MarketSession session) {
        forEachStock((stock, shares) -> carry.dividend(stock, shares, session).ifPresent(this::changeOnce));
    }

    private void liquidate(MarketSession session, Instant at) {
        Map<Symbol, SortedMap<OptionContract, Integer>> byUnderlying = new TreeMap<>();
        forEachOption((contract, held) -> {
            if (timetable.isLastSessionFor(contract.expiration(), session)) {
                byUnderlying
                        .computeIfAbsent(contract.underlying(), symbol -> new TreeMap<>())
                        .put(contract, held);
            }
        });
        for (Map<OptionContract, Integer> expiring : byUnderlying.values()) {
            if (liquidation.isUnbearable(expiring, account, at)) {
                cancelOrdersOn(expiring, at);
                List<HoldingChanged> closed = liquidation.close(expiring, at);
                if (!closed.isEmpty()) {
                    change(closed, at);
                }
            }
        }
    }

    private void cancelOrdersOn(Map<OptionContract, Integer> expiring, Instant at) {
        for (WorkingOrder order : book.working()) {
            boolean touches = order.order().legs().stream()
                    .map(ComboLeg::instrument)
                    .anyMatch(leg -> leg instanceof OptionContract && expiring.containsKey(leg));
            if (touches && book.working(order.id()).isPresent()) {
                emit.accept(new ExchangeEvent.OrderCanceled(order.id(), at));
            }
        }
    }

    private void close(MarketSession session) {
        Instant at = session.close();
        for (WorkingOrder order : book.working()) {
            if (book.working(order.id()).isPresent() && endsWith(order.order(), session)) {
                emit.accept(new ExchangeEvent.OrderExpired(order.id(), at));
            }
        }
        forEachOption((contract, held) -> {
            if (timetable.isLastSessionFor(contract.expiration(), session)) {
                change(expirations.expire(contract, held, valuation.last(contract, at), at), at);
            }
        });
        forEachStock((stock, shares) -> carry.borrowFee(stock, shares, valuation.mark(stock, at), session)
                .ifPresent(this::changeOnce));
    }

    /** One that lasts beyond the day ends with the last session of a leg. */
    private boolean endsWith(ComboOrder order, MarketSession session) {
        return order.timeInForce() == TimeInForce.DAY
                || order.legs().stream()
                        .anyMatch(leg -> leg.instrument() instanceof OptionContract contract
                                && timetable.isLastSessionFor(contract.expiration(), session));
    }

    private void changeOnce(HoldingChanged change) {
        if (!account.hasChanged(change.id())) {
            change(List.of(change), change.at());
        }
    }

    private void change(List<HoldingChanged> changes, Instant at) {
        emit.accept(new ExchangeEvent.HoldingsChanged(changes, at));
    }

    private void forEachOption(BiConsumer<OptionContract, Integer> action) {
        for (Map.Entry<Instrument, Integer> held : account.holdings().entrySet()) {
            if (held.getKey() instanceof OptionContract contract) {
                action.accept(contract, held.getValue());
            }
        }
    }

    private void forEachStock(BiConsumer<Stock, Integer> action) {
        for (Map.Entry<Instrument, Integer> held : account.holdings().entrySet()) {
            if (held.getKey() instanceof Stock stock) {
                action.accept(stock, held.getValue());
            }
        }
    }
}
