package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.difference.CashAgreement;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the account's cash has done that our books do not say, since the two were last found to agree. */
record CashWatch(TradingPorts ports) {
    /** The books and the broker's holdings agree now. */
    CashAgreement agreed(Money cash, Map<String, LocalDate> borrowingPaid) {
        Map<String, Money> flows = new HashMap<>();
        ports.stores().positions().open().forEach(position -> flows.put(position.id(), flow(position.ledger())));
        return new CashAgreement(cash, flows, foreign(), borrowingPaid, ports.now());
    }

    /** Cash that came (positive) or went since; empty where the two never agreed. */
    Optional<Money> unexplained(BrokerBooks theirs) {
        return ports.stores().differences().current().cash().map(last -> theirs.cash()
                .minus(last.cash())
                .minus(booked(last, theirs)));
    }

    private Money booked(CashAgreement last, BrokerBooks theirs) {
        // What a person has told of their own trades is no cost of a position of ours.
        Money booked = foreign().minus(last.foreign());
        for (String id : changedSince(last, theirs)) {
            Optional<Position> position = ports.stores().positions().find(id);
            booked = booked.plus(
                            position.map(Position::ledger).map(CashWatch::flow).orElse(Money.ZERO))
                    .minus(last.flows().getOrDefault(id, Money.ZERO));
        }
        return booked;
    }

    /** Positions that were open then, are now, or were opened and closed in between. */
    private Set<String> changedSince(CashAgreement last, BrokerBooks theirs) {
        Set<String> ids = new HashSet<>(last.flows().keySet());
        ports.stores().positions().open().forEach(position -> ids.add(position.id()));
        theirs.executions().stream()
                .flatMap(execution -> ports.stores().intents().find(execution.orderId()).stream())
                .map(OrderIntent::positionId)
                .filter(id -> wasClosedSince(id, last))
                .forEach(ids::add);
        return ids;
    }

    private boolean wasClosedSince(String id, CashAgreement last) {
        return ports.stores()
                .positions()
                .find(id)
                .flatMap(Position::closedAt)
                .filter(at -> at.isAfter(last.at()))
                .isPresent();
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
