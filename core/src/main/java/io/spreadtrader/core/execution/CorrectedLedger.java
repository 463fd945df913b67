package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.store.IntentStore;
import io.spreadtrader.core.value.Money;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A position's ledger with one execution replaced by what it turned out to be. Where executions of our orders are all
 * that was ever booked, it is as if that had been told at once. Where more was booked, as an assignment, units come and
 * go at the price told now: all it comes to is the same to the cent.
 */
record CorrectedLedger(IntentStore intents) {
    /** A position opens by the broker's clock, and its orders are made by ours, which may be ahead. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    PositionLedger of(Position position, Execution stored, Execution now) {
        PositionLedger booked = position.ledger();
        Money fee = now.commission().minus(stored.commission());
        if (now.quantity() == stored.quantity() && now.price().equals(stored.price())) {
            return booked.charged(fee);
        }
        List<Execution> executions = executions(position);
        PositionLedger before = replayed(executions, UnaryOperator.identity());
        if (before.lots().equals(booked.lots()) && before.realized().equals(booked.realized())) {
            PositionLedger after = replayed(executions, each -> each.equals(stored) ? now : each);
            return new PositionLedger(
                    after.lots(), after.realized(), booked.fees().plus(fee));
        }
        return booked.repriced(stored.instrument(), stored.quantity(), stored.price(), now.price())
                .traded(now.instrument(), now.quantity() - stored.quantity(), now.price(), fee);
    }

    private List<Execution> executions(Position position) {
        return intents.createdSince(position.openedAt().minus(CLOCKS_APART)).stream()
                .filter(intent -> intent.positionId().equals(position.id()))
                .flatMap(intent -> intent.executions().stream())
                .sorted(Comparator.comparing(Execution::at))
                .toList();
    }

    private static PositionLedger replayed(List<Execution> executions, UnaryOperator<Execution> as) {
        PositionLedger ledger = PositionLedger.EMPTY;
        for (Execution each : executions) {
            Execution one = as.apply(each);
            ledger = ledger.traded(one.instrument(), one.quantity(), one.price(), Money.ZERO);
        }
        return ledger;
    }
}
