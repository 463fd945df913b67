package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.execution.OrderEndings;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Settles intents after a restart or a lost connection, once every execution has been booked. An entry whose
 * submission is uncertain lapses; an exit's position becomes free to be exited again, after a pause.
 */
final class SettleOrders {
    private final TradingPorts ports;
    private final OrderEndings endings;
    private final Duration resendAfter;

    SettleOrders(TradingPorts ports) {
        this.ports = ports;
        this.endings = new OrderEndings(ports);
        this.resendAfter = ports.configuration().get(Settings.RESEND_AFTER);
    }

    void settle(Set<ClientOrderId> openAtBroker) {
        for (OrderIntent intent : ports.stores().intents().live()) {
            boolean open = openAtBroker.contains(intent.id());
            switch (intent.state()) {
                case CLAIMED -> update(intent, intent.movedTo(OrderState.READY, "claim found abandoned"));
                case SUBMITTING -> {
                    if (open) {
                        update(
                                intent,
                                intent.movedTo(OrderState.SUBMITTED, "found at the broker")
                                        .movedTo(OrderState.ACCEPTED, ""));
                    } else {
                        lapse(intent, intent.movedTo(OrderState.UNCERTAIN, "submission not confirmed"));
                    }
                }
                case UNCERTAIN -> {
                    if (open) {
                        update(intent, intent.movedTo(OrderState.ACCEPTED, "found at the broker"));
                    } else {
                        lapse(intent, intent);
                    }
                }
                case SUBMITTED, ACCEPTED, PARTIALLY_FILLED, PENDING_CANCEL -> {
                    if (!open) {
                        end(intent, intent.movedTo(OrderState.CANCELED, "no longer at the broker"));
                    }
                }
                default -> {
                    // Ready or ended: nothing is uncertain about it.
                }
            }
        }
    }

    private void lapse(OrderIntent stored, OrderIntent uncertain) {
        boolean mayLapse = stored.purpose() == OrderPurpose.ENTRY
                || !ports.now().isBefore(stored.createdAt().plus(resendAfter));
        if (mayLapse) {
            end(stored, uncertain.movedTo(OrderState.LAPSED, "submission not confirmed"));
        } else if (stored.state() != uncertain.state()) {
            update(stored, uncertain);
        }
    }

    private void update(OrderIntent stored, OrderIntent next) {
        ports.commitOwn(List.of(new Change.UpdateIntent(next.asNextOf(stored))));
    }

    private void end(OrderIntent stored, OrderIntent ended) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.UpdateIntent(ended.asNextOf(stored)));
        changes.addAll(endings.of(ended, ports.stores().positions().find(stored.positionId()), true));
        ports.commitOwn(changes);
    }
}
