package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold of every run that has ended, however often it was interrupted. */
final class SoundBooks {
    private SoundBooks() {}

    static void verify(RecordedState state, Stores stores, int days) {
        verify(events(state), stores, days);
    }

    static void verify(List<ExchangeEvent> events, Stores stores, int days) {
        assertThat(stores.days().all()).as("days closed").hasSize(days).allSatisfy(day -> assertThat(day.difference())
                .as("books and equity on %s", day.session())
                .isEqualTo(Money.ZERO));
        assertThat(ordersReceived(events)).as("orders sent").doesNotHaveDuplicates();
        assertThat(events).noneMatch(ExchangeEvent.DuplicateReceived.class::isInstance);
        assertThat(entered(stores)).as("positions entered").doesNotHaveDuplicates();
        assertThat(ours(stores)).as("holdings").isEqualTo(theirs(events));
        assertThat(executionsOf(stores)).as("executions booked").isEqualTo(executions(events));
        assertThat(stores.intents().live())
                .as("orders left after the last close")
                .isEmpty();
        assertThat(stores.portfolio().current().reservations().keySet())
                .as("reservations")
                .isEqualTo(stores.positions().open().stream().map(Position::id).collect(Collectors.toSet()));
        assertThat(stores.alerts().all())
                .as("alarms")
                .noneMatch(delivery -> delivery.alert().severity() == Severity.CRITICAL);
    }

    private static List<ExchangeEvent> events(RecordedState state) {
        return state.entries().stream()
                .filter(RecordedState.Entry.Event.class::isInstance)
                .map(entry -> ((RecordedState.Entry.Event) entry).event())
                .toList();
    }

    private static List<String> ordersReceived(List<ExchangeEvent> events) {
        return events.stream()
                .filter(ExchangeEvent.OrderReceived.class::isInstance)
                .map(event -> ((ExchangeEvent.OrderReceived) event).order().id().value())
                .toList();
    }

    private static List<String> entered(Stores stores) {
        return stores.intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.filled() > 0)
                .map(OrderIntent::decisionId)
                .toList();
    }

    private static Map<String, Integer> ours(Stores stores) {
        Map<String, Integer> held = new TreeMap<>();
        for (Position position : stores.positions().open()) {
            for (Lot lot : position.ledger().lots()) {
                add(held, lot.instrument(), lot.quantity());
            }
        }
        return held;
    }

    private static Map<String, Integer> theirs(List<ExchangeEvent> events) {
        Map<String, Integer> held = new TreeMap<>();
        for (ExchangeEvent event : events) {
            switch (event) {
                case ExchangeEvent.ComboExecuted executed ->
                    executed.legs().forEach(leg -> add(held, leg.instrument(), leg.quantity()));
                case ExchangeEvent.HoldingsChanged changed -> {
                    for (HoldingChanged change : changed.changes()) {
                        add(held, change.instrument(), change.quantity());
                    }
                }
                default -> {}
            }
        }
        return held;
    }

    private static void add(Map<String, Integer> held, Instrument instrument, int quantity) {
        held.merge(instrument.id(), quantity, Integer::sum);
        held.values().removeIf(sum -> sum == 0);
    }

    private static List<String> executions(List<ExchangeEvent> events) {
        List<String> ids = new ArrayList<>();
        for (ExchangeEvent event : events) {
            if (event instanceof ExchangeEvent.ComboExecuted executed) {
                executed.legs().forEach(leg -> ids.add(traded(leg)));
            }
        }
        return ids.stream().sorted().toList();
    }

    /** Not by its id, which the Gateway between the two makes up, nor its time, of which it tells whole seconds. */
    private static String traded(Execution execution) {
        return execution.orderId() + " " + execution.instrument() + " " + execution.quantity() + " at "
                + execution.price() + " for " + execution.commission();
    }

    private static List<String> executionsOf(Stores stores) {
        return stores.intents().all().stream()
                .flatMap(intent -> intent.executions().stream())
                .map(SoundBooks::traded)
                .sorted()
                .toList();
    }
}
