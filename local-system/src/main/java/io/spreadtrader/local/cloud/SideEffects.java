package io.spreadtrader.local.cloud;

import io.spreadtrader.aws.queues.SqsDeadLetters;
import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.AlertRouting;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.files.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for what a traded day leaves behind; nothing is believed because somebody answered with success. */
final class SideEffects {
    private final Stores stores;
    private final MarketSession session;
    private final ExpectedDay expected;
    private final List<String> found = new ArrayList<>();

    SideEffects(Stores stores, MarketSession session, ExpectedDay expected) {
        this.stores = stores;
        this.session = session;
        this.expected = expected;
    }

    /** What was found, a line each. */
    List<String> found() {
        return found;
    }

    /** @throws InputException naming the first that is missing */
    SideEffects inTables(Map<Instrument, Integer> atBroker) {
        runEnded();
        signalsSettled();
        ordersFilled();
        positionsHeld(atBroker);
        dayClosed();
        return this;
    }

    private void runEnded() {
        List<ScanRun> runs = stores.signals().runs(session.date());
        require(runs.size() == 1, "one scan run of " + session.date() + " is expected, there are " + runs.size());
        ScanRun run = runs.getFirst();
        require(run.isComplete() && run.decided(), "the run " + run.id() + " has not ended: " + run);
        found.add("run " + run.id() + ": " + run.endedShards().size() + " shards ended, decided");
    }

    private void signalsSettled() {
        List<QueuedSignal> signals = stores.signals().signals(session.date());
        require(
                signals.size() == expected.signals(),
                "of " + expected.signals() + " signals of " + session.date() + " " + signals.size()
                        + " came through the queues");
        List<String> queued = signals.stream()
                .filter(signal -> signal.state() == QueuedSignal.State.QUEUED)
                .map(QueuedSignal::id)
                .toList();
        require(queued.isEmpty(), "signals are still queued: " + queued);
        found.add(signals.size() + " signals, each settled");
    }

    private void ordersFilled() {
        List<OrderIntent> entries = stores.intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY)
                .filter(intent -> intent.decisionId().startsWith(session.date().toString()))
                .toList();
        long filled = entries.stream()
                .filter(intent -> intent.state() == OrderState.FILLED)
                .count();
        require(
                filled > 0 || expected.entries() == 0,
                "none of " + entries.size() + " entry orders of " + session.date() + " was filled");
        found.add(entries.size() + " entry orders, " + filled + " FILLED");
    }

    private void positionsHeld(Map<Instrument, Integer> atBroker) {
        List<Position> positions = stores.positions().all();
        require(!positions.isEmpty() || expected.entries() == 0, "filled orders left no position row");
        Map<Instrument, Integer> held = new HashMap<>();
        for (Position position : stores.positions().open()) {
            for (Lot lot : position.ledger().lots()) {
                held.merge(lot.instrument(), lot.quantity(), Integer::sum);
            }
        }
        held.values().removeIf(quantity -> quantity == 0);
        require(held.equals(atBroker), "the tables hold " + held + ", the gateway's broker " + atBroker);
        found.add(positions.size() + " position rows; what they hold equals the broker's " + atBroker.size()
                + " holdings");
    }

    private void dayClosed() {
        DayBook day = stores.days().all().stream()
                .filter(book -> book.session().equals(session.date()))
                .findFirst()
                .orElseThrow(
                        () -> new InputException("no day row of " + session.date(), "./trader cloud logs ministack"));
        require(day.difference().cents() == 0, "books and broker differ by " + day.difference());
        found.add("day row " + day.session() + ": books and broker's equity " + day.equityMid() + " agree to the cent");
    }

    /** What the topics' witness and the emulator's list of text messages must have heard of the alerts delivered. */
    SideEffects delivered(Map<Channel, Integer> heard, int textMessages, List<AlertDelivery> before) {
        List<AlertDelivery> delivered = stores.alerts().all().stream()
                .filter(alert -> alert.state() == AlertDelivery.State.DELIVERED && !before.contains(alert))
                .toList();
        require(
                delivered.stream().anyMatch(alert -> alert.alert().id().equals(session.date() + "#REPORT")),
                "the report of " + session.date() + " was not delivered");
        for (Channel channel : Channel.values()) {
            long expected = delivered.stream()
                    .map(AlertDelivery::alert)
                    .filter(alert -> goesTo(alert, channel))
                    .count();
            long got = channel == Channel.SMS ? textMessages : heard.getOrDefault(channel, 0);
            require(got >= expected, channel + " heard " + got + " alerts of " + expected);
            found.add("SNS " + channel + ": " + got + " delivered");
        }
        return this;
    }

    private static boolean goesTo(Alert alert, Channel channel) {
        return AlertRouting.channelsFor(alert.severity()).contains(channel);
    }

    SideEffects noDeadLetters(SqsDeadLetters dead) {
        Map<String, Integer> depths = dead.depths();
        require(depths.values().stream().allMatch(depth -> depth == 0), "dead letters: " + depths);
        found.add("dead-letter queues empty: " + String.join(", ", depths.keySet()));
        return this;
    }

    private static void require(boolean holds, String missing) {
        if (!holds) {
            throw new InputException(missing, "look into it with ./trader cloud logs");
        }
    }
}
