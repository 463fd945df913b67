package io.spreadtrader.core.notification;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.AlertRouting;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.AlertStore;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers queued alerts. The first of a cause leaves at once; those that follow within 15 minutes leave together as
 * one message with their count. What cannot be delivered waits, is counted, and never stops trading.
 */
public final class DeliverAlerts {
    private final TradingPorts ports;
    private final AlertStore store;
    /** Stores take a limited number of changes in one commit. */
    private static final int CHANGES_AT_ONCE = 40;

    private final AlertSender sender;
    private final Duration collapse;
    /** Channels that took an alert which others have not taken yet; after a restart all of them are asked again. */
    private final Map<String, Set<Channel>> reached = new HashMap<>();

    public DeliverAlerts(TradingPorts ports, AlertSender sender) {
        this.ports = ports;
        this.store = ports.stores().alerts();
        this.sender = sender;
        this.collapse = ports.configuration().get(Settings.ALERT_COLLAPSE);
    }

    /** Sends what is due now. */
    public void deliver() {
        List<AlertDelivery> waiting = store.waiting();
        if (!waiting.isEmpty()) {
            deliver(waiting, false);
        }
    }

    /** Sends everything that waits, for the last time before this system stops. */
    public void flush() {
        deliver(store.waiting(), true);
    }

    private void deliver(List<AlertDelivery> waiting, boolean all) {
        Map<String, List<AlertDelivery>> byCause = new LinkedHashMap<>();
        waiting.forEach(delivery -> byCause.computeIfAbsent(delivery.alert().cause(), cause -> new ArrayList<>())
                .add(delivery));
        byCause.forEach((cause, group) -> {
            Optional<Instant> last = store.lastDelivered(cause);
            if (all || last.isEmpty() || !ports.now().isBefore(last.get().plus(collapse))) {
                send(group);
            }
        });
    }

    /** One message for the whole group: its most severe alert, the newest of those. */
    private void send(List<AlertDelivery> group) {
        AlertDelivery chosen = group.getFirst();
        for (AlertDelivery delivery : group) {
            if (delivery.alert().severity().compareTo(chosen.alert().severity()) >= 0) {
                chosen = delivery;
            }
        }
        Alert alert = chosen.alert();
        boolean delivered = isSentOnEveryChannel(alert, group.size() - 1);
        List<Change> changes = new ArrayList<>();
        if (delivered) {
            for (AlertDelivery delivery : group) {
                if (delivery.equals(chosen)) {
                    changes.addFirst(new Change.UpdateAlert(delivery.delivered(group.size() - 1, ports.now())));
                } else {
                    changes.add(new Change.UpdateAlert(delivery.collapsedInto()));
                }
            }
        } else {
            changes.add(new Change.UpdateAlert(chosen.failed()));
        }
        commit(changes);
        if (delivered) {
            // Only now: where the commit fails, what a person has got is not sent again at every look until it holds.
            group.forEach(delivery -> reached.remove(delivery.alert().id()));
        }
    }

    /** What was sent first: a kill between two slices leaves repeats to be sent once more, never one unsent. */
    private void commit(List<Change> changes) {
        for (int from = 0; from < changes.size(); from += CHANGES_AT_ONCE) {
            ports.commitOwn(changes.subList(from, Math.min(changes.size(), from + CHANGES_AT_ONCE)));
        }
    }

    /** A channel that has taken the alert is not asked again while another is down. */
    private boolean isSentOnEveryChannel(Alert alert, int others) {
        Set<Channel> taken = reached.computeIfAbsent(alert.id(), id -> EnumSet.noneOf(Channel.class));
        List<Channel> wanted = AlertRouting.channelsFor(alert.severity());
        for (Channel channel : wanted) {
            if (!taken.contains(channel) && sender.send(alert, others, channel)) {
                taken.add(channel);
            }
        }
        return taken.containsAll(wanted);
    }
}
