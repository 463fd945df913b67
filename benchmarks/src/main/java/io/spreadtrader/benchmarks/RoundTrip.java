package io.spreadtrader.benchmarks;

import static io.spreadtrader.benchmarks.Rounds.P50;
import static io.spreadtrader.benchmarks.Rounds.P99;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An order and its status, there and back, beside the Python client people use. */
final class RoundTrip implements Benchmark {
    private static final double TIMES_AHEAD = 5;
    private static final double SEND_MICROS = 40;
    private static final double STATUS_MICROS = 40;
    private static final String SEND = "encode and send: place() -> placeOrder at the Gateway";
    private static final String TOLD = "status sent -> applied, the trader told";
    private static final String OURS = "place -> status applied, order state kept";
    private static final String THEIRS = "the same in ib_async, throttling off";

    private final Extent orders;
    private final PythonPeer peer;

    RoundTrip(Extent orders, Map<String, String> environment) {
        this.orders = orders;
        this.peer = new PythonPeer(environment);
    }

    @Override
    public String name() {
        return "round-trip";
    }

    @Override
    public String what() {
        return "A two-leg order placed and its status heard, " + orders.each()
                + " a round, one at a time, on loopback; the same bare Gateway for both clients. No store.";
    }

    @Override
    public List<Figure> run(int rounds, Consumer<String> progress) {
        Rounds measured = new Rounds(rounds);
        try (Ours ours = new Ours()) {
            progress.accept("warming up");
            ours.run(0, orders.warmUp(), (what, nanos) -> {});
            for (int round = 0; round < rounds; round++) {
                int number = round;
                progress.accept("round " + (round + 1) + " of " + rounds);
                ours.run(
                        orders.warmUp() + round * orders.each(),
                        orders.each(),
                        (what, nanos) -> measured.add(what, number, nanos));
                peer.run(orders.each()).forEach(nanos -> measured.add(THEIRS, number, nanos));
            }
        }
        return figures(measured);
    }

    private List<Figure> figures(Rounds measured) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.micros(SEND + ", p50", measured.micros(SEND, P50), SEND_MICROS));
        figures.add(Figure.micros(SEND + ", p99", measured.micros(SEND, P99)));
        figures.add(Figure.micros(TOLD + ", p50", measured.micros(TOLD, P50), STATUS_MICROS));
        figures.add(Figure.micros(TOLD + ", p99", measured.micros(TOLD, P99)));
        figures.add(Figure.micros(OURS + ", p50", measured.micros(OURS, P50)));
        figures.add(Figure.micros(OURS + ", p99", measured.micros(OURS, P99)));
        if (!measured.has(THEIRS)) {
            figures.add(Figure.note(THEIRS, "not measured: " + peer.whyNot()));
            return figures;
        }
        double[] ours = measured.micros(OURS, P50);
        double[] theirs = measured.micros(THEIRS, P50);
        double[] ratios = new double[ours.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = theirs[round] / ours[round];
        }
        figures.add(Figure.micros(THEIRS + " (" + peer.version() + "), p50", theirs));
        figures.add(Figure.micros(THEIRS + ", p99", measured.micros(THEIRS, P99)));
        figures.add(Figure.times("ahead of ib_async, p50, round by round", ratios, TIMES_AHEAD));
        return figures;
    }

    /** Our client, on a connection of its own. */
    private static final class Ours implements AutoCloseable {
        private final Connection connection = Connection.ready();
        private long heardAt;

        Ours() {
            connection.gateway().answerOrders(true);
        }

        void run(int first, int orders, Taken taken) {
            List<ApprovedOrder> approved = Approvals.of(first, orders);
            connection.broker().listen(event -> {
                if (event instanceof BrokerEvent.OrderAccepted) {
                    heardAt = System.nanoTime();
                }
            });
            for (ApprovedOrder order : approved) {
                heardAt = 0;
                long before = System.nanoTime();
                connection.broker().place(order);
                connection.deliverUntil(() -> heardAt != 0);
                BareGateway.Arrival arrival = connection.gateway().awaitOrder();
                taken.took(SEND, arrival.at() - before);
                taken.took(TOLD, heardAt - arrival.answeredAt());
                taken.took(OURS, heardAt - before);
            }
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
