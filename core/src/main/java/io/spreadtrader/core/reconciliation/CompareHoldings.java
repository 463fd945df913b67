package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.difference.CashAgreement;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.risk.BooksAgreement;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what our positions hold against what the broker holds for us, and the cash behind it. */
final class CompareHoldings {
    /** Interactive Brokers renews the account's values every three minutes. */
    private static final Duration CASH_LAG = Duration.ofMinutes(5);

    private final TradingPorts ports;
    private final Broker broker;
    private final InferHoldingChanges infer;
    private final ExplainCash explain;
    private final CashWatch cash;
    private final ShowDifferences show;

    CompareHoldings(TradingPorts ports, Broker broker, ShowDifferences show) {
        this.ports = ports;
        this.broker = broker;
        this.infer = new InferHoldingChanges(ports);
        this.explain = new ExplainCash(ports);
        this.cash = new CashWatch(ports);
        this.show = show;
    }

    /** @param cash what is known of it from now on; empty where it could not be compared */
    record Comparison(BooksAgreement agreement, Optional<CashAgreement> cash) {
        static Comparison withoutCash(Set<Symbol> differing) {
            return new Comparison(BooksAgreement.exceptFor(differing), Optional.empty());
        }
    }

    /**
     * Infers what nobody told, and says what still differs.
     *
     * @param expected what the broker holds for us
     * @param untold underlyings of orders that filled by executions nobody has told: they differ whatever is held
     * @return empty where the answers were given while something came: to be asked anew at once
     */
    Optional<Comparison> agree(BrokerBooks theirs, Map<Instrument, Integer> expected, Set<Symbol> untold) {
        Map<Instrument, Integer> ours = holdings();
        Optional<Money> moved = cash.unexplained(theirs);
        if (!ours.equals(expected)) {
            infer.infer(ours, expected, unsettled(theirs.working()), moved);
            ours = holdings();
        }
        if (!ours.equals(expected)) {
            return whatCameMeanwhile(ours, expected, untold);
        }
        return Optional.of(new Comparison(
                BooksAgreement.exceptFor(untold), untold.isEmpty() ? agreeOnCash(theirs) : Optional.empty()));
    }

    /** A broker's cash may lag behind its fills: while the two can be apart, neither is explained by the other. */
    private Optional<CashAgreement> agreeOnCash(BrokerBooks theirs) {
        explain.see();
        Optional<Money> moved = cash.unexplained(theirs);
        boolean settled = theirs.executions().stream()
                .noneMatch(execution -> execution.at().plus(CASH_LAG).isAfter(ports.now()));
        if (settled) {
            moved.ifPresent(explain::explain);
        }
        return settled || moved.isEmpty() || moved.get().equals(Money.ZERO)
                ? Optional.of(cash.agreed(theirs.cash(), explain.borrowingPaid()))
                : Optional.empty();
    }

    /** Fills that were reported while we asked are in some answers and not in others: compared again, not alerted. */
    private Optional<Comparison> whatCameMeanwhile(
            Map<Instrument, Integer> ours, Map<Instrument, Integer> theirs, Set<Symbol> untold) {
        broker.deliver();
        Map<Instrument, Integer> now = holdings();
        if (now.equals(ours)) {
            return Optional.of(Comparison.withoutCash(show.mismatch(HoldingDifference.between(ours, theirs), untold)));
        }
        return now.equals(theirs) ? Optional.of(Comparison.withoutCash(untold)) : Optional.empty();
    }

    /** Positions of which an order may have filled unseen. */
    private Set<String> unsettled(Set<ClientOrderId> working) {
        Set<String> unsettled = new HashSet<>();
        for (OrderIntent intent : ports.stores().intents().live()) {
            boolean waits = intent.state() == OrderState.READY;
            if (!waits && (!working.contains(intent.id()) || intent.purpose() == OrderPurpose.REPAIR)) {
                unsettled.add(intent.positionId());
            }
        }
        return unsettled;
    }

    /** What our open positions hold: signed units by instrument, none zero. */
    Map<Instrument, Integer> holdings() {
        Map<Instrument, Integer> held = new HashMap<>();
        ports.stores().positions().open().forEach(position -> {
            for (Lot lot : position.ledger().lots()) {
                held.merge(lot.instrument(), lot.quantity(), Integer::sum);
            }
        });
        held.values().removeIf(quantity -> quantity == 0);
        return held;
    }
}
