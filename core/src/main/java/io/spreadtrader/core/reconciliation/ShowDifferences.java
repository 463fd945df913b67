package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Shows a person what the broker has and our books have not. Only what we ourselves had given up is cancelled. */
final class ShowDifferences {
    private final TradingPorts ports;
    private final Broker broker;
    private final Alerting alerting;

    ShowDifferences(TradingPorts ports, Broker broker) {
        this.ports = ports;
        this.broker = broker;
        this.alerting = new Alerting(ports);
    }

    /** An order listed as open. */
    void look(ComboOrder order, Set<ClientOrderId> working) {
        if (working.contains(order.id())) {
            ports.stores()
                    .intents()
                    .find(order.id())
                    .ifPresentOrElse(intent -> cancelEnded(intent, order), () -> alertStranger(order));
        }
    }

    /** Given up for lost and yet working: it must not fill beside what was sent in its place. */
    private void cancelEnded(OrderIntent intent, ComboOrder order) {
        if (intent.state().isTerminal()) {
            broker.cancel(intent.id());
            alerting.once(
                    order.id() + "#REVENANT",
                    Severity.CRITICAL,
                    "ended-order-works",
                    "The broker works order " + order.id() + ", which had ended for us as " + intent.state()
                            + "; it is cancelled",
                    Figures.of("quantity", order.quantity()).with("limit", order.limit()));
        }
    }

    private void alertStranger(ComboOrder order) {
        alerting.once(
                order.id() + "#STRANGER",
                Severity.CRITICAL,
                "unknown-order",
                "The broker works order " + order.id() + " in " + order.underlying()
                        + ", which is not in our books; it is shown, never touched",
                Figures.of("quantity", order.quantity()).with("limit", order.limit()));
    }

    /**
     * Tells of holdings that differ.
     *
     * @param awaited underlyings of which executions are missing: they are waited for, and told elsewhere
     * @return every underlying that differs, those awaited included
     */
    Set<Symbol> mismatch(List<HoldingDifference> differences, Set<Symbol> awaited) {
        Set<Symbol> differing = new TreeSet<>();
        Figures figures = Figures.NONE;
        for (HoldingDifference difference : differences) {
            if (!awaited.contains(difference.underlying())) {
                differing.add(difference.underlying());
                figures = figures.with(difference.instrument().id(), difference.inWords());
            }
        }
        if (!differing.isEmpty()) {
            alerting.once(
                    "reconciliation#" + ports.now(),
                    Severity.CRITICAL,
                    "reconciliation",
                    "Our positions and the broker's differ in " + differing + "; until they agree nothing is entered,"
                            + " and of " + differing + " nothing is closed (" + figures + ")",
                    figures);
        }
        differing.addAll(awaited);
        return differing;
    }
}
