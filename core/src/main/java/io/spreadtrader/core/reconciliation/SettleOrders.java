package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.execution.OrderEndings;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Settles intents after a restart or a lost connection, once every execution has been booked. An entry whose
 * submission is uncertain lapses; an exit's position becomes free to be exited again, after a pause.
 */
final class SettleOrders {
    private final TradingPorts ports;
    private final Broker broker;
    private final OrderEndings endings;
    private final Duration resendAfter;
    /** Whether an order the broker did not list was given time to appear. Of this process only. */
    private boolean spared;

    SettleOrders(TradingPorts ports, Broker broker) {
        this.ports = ports;
        this.broker = broker;
        this.endings = new OrderEndings(ports);
        this.resendAfter = ports.configuration().get(Settings.RESEND_AFTER);
    }

    /** Whether an intent of unknown fate has waited long enough. */
    boolean isDue(boolean listTrusted) {
        return (spared && listTrusted)
                || ports.stores().intents().live().stream().anyMatch(this::hasWaited);
    }

    /** @param listTrusted whether an order that is not listed as open is gone, and not merely not listed yet */
    void settle(Set<ClientOrderId> openAtBroker, boolean listTrusted) {
        spared = false;
        for (OrderIntent intent : ports.stores().intents().live()) {
            boolean open = openAtBroker.contains(intent.id());
            switch (intent.state()) {
                case CLAIMED -> update(intent, intent.movedTo(OrderState.READY, "claim found abandoned"));
                case SUBMITTING -> settleSubmitting(intent, open);
                case UNCERTAIN -> settleUncertain(intent, open);
                case SUBMITTED, ACCEPTED, PARTIALLY_FILLED -> {
                    if (!open) {
                        gone(intent, "no longer at the broker", listTrusted);
                    }
                }
                case PENDING_CANCEL -> {
                    if (open) {
                        // The request may never have left.
                        broker.cancel(intent.id());
                    } else {
                        gone(intent, intent.note(), listTrusted);
                    }
                }
                default -> {
                    // Ready or ended: nothing is uncertain about it.
                }
            }
        }
    }

    private void gone(OrderIntent intent, String note, boolean listTrusted) {
        if (listTrusted) {
            end(intent, intent.movedTo(OrderState.CANCELED, note));
        } else {
            spared = true;
        }
    }

    private void settleSubmitting(OrderIntent intent, boolean open) {
        if (open) {
            update(
                    intent,
                    intent.movedTo(OrderState.SUBMITTED, "found at the broker").movedTo(OrderState.ACCEPTED, ""));
            return;
        }
        OrderIntent uncertain = intent.movedTo(OrderState.UNCERTAIN, "submission not confirmed");
        if (intent.purpose() == OrderPurpose.ENTRY) {
            end(intent, uncertain.movedTo(OrderState.LAPSED, "submission not confirmed"));
        } else {
            // What was sent a moment before the kill may still arrive.
            Instant resendAt = ports.now().plus(resendAfter);
            update(
                    intent,
                    uncertain.withWalk(intent.order().limit(), intent.walk().waitingUntil(resendAt)));
        }
    }

    private void settleUncertain(OrderIntent intent, boolean open) {
        if (open) {
            update(intent, intent.movedTo(OrderState.ACCEPTED, "found at the broker"));
        } else if (intent.purpose() == OrderPurpose.ENTRY || hasWaited(intent)) {
            end(intent, intent.movedTo(OrderState.LAPSED, "submission not confirmed"));
        }
    }

    private boolean hasWaited(OrderIntent intent) {
        return intent.state() == OrderState.UNCERTAIN
                && !ports.now().isBefore(intent.walk().nextAt());
    }

    private void update(OrderIntent stored, OrderIntent next) {
        ports.commitOwn(List.of(new Change.UpdateIntent(next.asNextOf(stored))));
    }

    private void end(OrderIntent stored, OrderIntent ended) {
        ports.commitRetrying(() -> {
            List<Change> changes = new ArrayList<>();
            changes.add(new Change.UpdateIntent(ended.asNextOf(stored)));
            changes.addAll(endings.of(ended, ports.stores().positions().find(stored.positionId()), true));
            return changes;
        });
    }
}
