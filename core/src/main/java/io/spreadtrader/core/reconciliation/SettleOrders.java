package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.execution.OrderEndings;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settles intents after a restart or a lost connection, once every execution has been booked. An entry whose
 * submission is uncertain lapses; an exit's position becomes free to be exited again, after a pause.
 */
final class SettleOrders {
    private final TradingPorts ports;
    private final Broker broker;
    private final BrokerListener books;
    private final OrderEndings endings;
    private final Duration resendAfter;
    /** Whether an order the broker did not list was given time to appear. Of this process only. */
    private boolean spared;
    /** When the first exit of unknown fate may be sent again. Of this process only: every life begins with a settlement. */
    private Optional<Instant> resendAt = Optional.empty();

    SettleOrders(TradingPorts ports, Broker broker, BrokerListener books) {
        this.ports = ports;
        this.broker = broker;
        this.books = books;
        this.endings = new OrderEndings(ports);
        this.resendAfter = ports.configuration().get(Settings.RESEND_AFTER);
    }

    /** Whether an intent of unknown fate has waited long enough. Asks no store: it is looked at all the time. */
    boolean isDue(boolean listTrusted) {
        return (spared && listTrusted)
                || resendAt.filter(at -> !ports.now().isBefore(at)).isPresent();
    }

    /**
     * Settles what can be.
     *
     * @param listTrusted whether an order that is neither working nor ended is gone, and not merely not listed yet
     * @return orders that ended with fills we have no executions of: until those come, nothing may be concluded
     */
    Set<ClientOrderId> settle(BrokerBooks answers, boolean listTrusted, Turn turn) {
        spared = false;
        resendAt = Optional.empty();
        Set<ClientOrderId> working = answers.working();
        Set<ClientOrderId> unexplained = new TreeSet<>(Comparator.comparing(ClientOrderId::value));
        for (OrderIntent intent : ports.stores().intents().live()) {
            CompletedOrder ended = answers.completed().get(intent.id());
            turn.run("order " + intent.id(), () -> {
                if (ended == null || !intent.state().isWorking()) {
                    settle(intent, working.contains(intent.id()), listTrusted);
                } else if (ended.state() == OrderState.FILLED || ended.filled() > intent.filled()) {
                    unexplained.add(intent.id());
                } else {
                    end(intent, ended);
                }
            });
        }
        return unexplained;
    }

    /** As the broker says it ended; where our state knows no such end, it is cancelled for us. */
    private void end(OrderIntent intent, CompletedOrder ended) {
        ClientOrderId id = intent.id();
        books.on(
                switch (ended.state()) {
                    case REJECTED -> new BrokerEvent.OrderRejected(id, "the broker says so", ports.now());
                    case EXPIRED -> new BrokerEvent.OrderExpired(id, ports.now());
                    default -> new BrokerEvent.OrderCanceled(id, ports.now());
                });
        boolean live = ports.stores()
                .intents()
                .find(id)
                .filter(stored -> !stored.state().isTerminal())
                .isPresent();
        if (live) {
            books.on(new BrokerEvent.OrderCanceled(id, ports.now()));
        }
    }

    private void settle(OrderIntent intent, boolean open, boolean listTrusted) {
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
            Instant waitsUntil = ports.now().plus(resendAfter);
            waits(waitsUntil);
            update(
                    intent,
                    uncertain.withWalk(intent.order().limit(), intent.walk().waitingUntil(waitsUntil)));
        }
    }

    private void settleUncertain(OrderIntent intent, boolean open) {
        if (open) {
            update(intent, intent.movedTo(OrderState.ACCEPTED, "found at the broker"));
        } else if (intent.purpose() == OrderPurpose.ENTRY || hasWaited(intent)) {
            end(intent, intent.movedTo(OrderState.LAPSED, "submission not confirmed"));
        } else {
            waits(intent.walk().nextAt());
        }
    }

    private void waits(Instant until) {
        resendAt = resendAt.filter(earlier -> earlier.isBefore(until)).or(() -> Optional.of(until));
    }

    private boolean hasWaited(OrderIntent intent) {
        return !ports.now().isBefore(intent.walk().nextAt());
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
