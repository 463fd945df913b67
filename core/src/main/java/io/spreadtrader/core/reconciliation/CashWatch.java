package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the account's cash has done that our books do not say, since the two were last found to agree. Of this process
 * only: after a restart nothing is known until they agree again.
 */
final class CashWatch {
    /** The account's cash, and what the trades of each position and a person's own had brought by then. */
    private record Agreement(Money cash, Map<String, Money> flows, Money foreign) {}

    private final TradingPorts ports;
    private Optional<Agreement> last = Optional.empty();

    CashWatch(TradingPorts ports) {
        this.ports = ports;
    }

    /** The books and the broker's holdings agree now. */
    void agreed(Money cash) {
        Map<String, Money> flows = new HashMap<>();
        ports.stores().positions().open().forEach(position -> flows.put(position.id(), flow(position.ledger())));
        last = Optional.of(new Agreement(cash, flows, foreign()));
    }

    /** Cash that came (positive) or went since; empty where it is not known. */
    Optional<Money> unexplained(Money cash) {
        return last.map(agreement -> cash.minus(agreement.cash()).minus(booked(agreement)));
    }

    private Money booked(Agreement agreement) {
        Set<String> ids = new HashSet<>(agreement.flows().keySet());
        ports.stores().positions().open().forEach(position -> ids.add(position.id()));
        // What a person has told of their own trades is no cost of a position of ours.
        Money booked = foreign().minus(agreement.foreign());
        for (String id : ids) {
            Money now = ports.stores()
                    .positions()
                    .find(id)
                    .map(Position::ledger)
                    .map(CashWatch::flow)
                    .orElse(Money.ZERO);
            booked = booked.plus(now).minus(agreement.flows().getOrDefault(id, Money.ZERO));
        }
        return booked;
    }

    private Money foreign() {
        return flow(ports.stores().differences().current().foreign());
    }

    /** Cash that trades have brought so far: what they earned, less what is bound in what is still held. */
    private static Money flow(PositionLedger ledger) {
        Money bound = ledger.lots().stream().map(Lot::cost).reduce(Money.ZERO, Money::plus);
        return ledger.realized().minus(ledger.fees()).minus(bound);
    }
}
