package io.spreadtrader.benchmarks;

import static io.spreadtrader.benchmarks.Rounds.P50;
import static io.spreadtrader.benchmarks.Rounds.P99;

import io.spreadtrader.core.order.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An entry from decision to position: out over the wire, and what comes back into the books. */
final class OrderPath implements Benchmark {
    /** Books begin anew after so many entries: eight days' worth at the standard limit. */
    private static final int ENTRIES_EACH = 25;

    private static final double DECISION_MICROS = 1_000;

    private static final String OUT = "decision -> placeOrder at the Gateway";
    private static final String OUT_STORE = "  of it the store, fdatasync included";
    private static final String OUT_REST = "  of it everything but the store";
    private static final String OUT_ASKED = "  of that two questions to the Gateway, at once: account, what-if";
    private static final String SEND = "encode and send: place() -> placeOrder at the Gateway";
    private static final String RETURN = "encode and hand to the socket: place() returns";
    private static final String TOLD = "status sent -> applied, the trader told";
    private static final String ACCEPTED = "status sent -> order stored as accepted";
    private static final String STORED = "execution sent -> position stored";
    private static final String STORED_STORE = "  of it the store";

    private final Extent orders;

    OrderPath(Extent orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String what() {
        return "Entries of two legs through the trader's own order path on a loopback socket: claimed, assessed, durable, "
                + "sent; then their status and their fills, booked. " + orders.each()
                + " orders a round, one at a time, "
                + ENTRIES_EACH + " positions in the books at most.";
    }

    @Override
    public List<Figure> run(int rounds, Consumer<String> progress) {
        Rounds measured = new Rounds(rounds);
        try (Connection connection = Connection.ready()) {
            Books books = new Books(connection);
            progress.accept("warming up");
            books.take(orders.warmUp(), (what, nanos) -> {});
            for (int round = 0; round < rounds; round++) {
                progress.accept("round " + (round + 1) + " of " + rounds);
                int number = round;
                books.take(orders.each(), (what, nanos) -> measured.add(what, number, nanos));
            }
        }
        return figures(measured);
    }

    /** Books one after the other; the first entry in each is not counted, as a trader has been up for a while. */
    private static final class Books {
        private final Connection connection;
        private int next;

        Books(Connection connection) {
            this.connection = connection;
        }

        void take(int orders, Taken taken) {
            for (int done = 0; done < orders; done += ENTRIES_EACH) {
                int entries = Math.min(ENTRIES_EACH, orders - done);
                try (TimedBooks books = TimedBooks.open()) {
                    Pass pass = new Pass(connection, books);
                    pass.enter(next++, (what, nanos) -> {});
                    for (int entry = 0; entry < entries; entry++) {
                        pass.enter(next++, taken);
                    }
                }
            }
        }
    }

    private static List<Figure> figures(Rounds measured) {
        List<Figure> figures = new ArrayList<>();
        figures.add(p50(measured, OUT));
        figures.add(p99(measured, OUT));
        figures.add(p50(measured, OUT_STORE));
        figures.add(p99(measured, OUT_STORE));
        figures.add(p50(measured, OUT_REST));
        figures.add(Figure.micros(OUT_REST + ", p99", measured.micros(OUT_REST, P99), DECISION_MICROS));
        figures.add(p50(measured, OUT_ASKED));
        figures.add(p99(measured, OUT_ASKED));
        figures.add(p50(measured, SEND));
        figures.add(p99(measured, SEND));
        figures.add(p50(measured, RETURN));
        figures.add(p50(measured, TOLD));
        figures.add(p99(measured, TOLD));
        figures.add(p50(measured, ACCEPTED));
        figures.add(p50(measured, STORED));
        figures.add(p99(measured, STORED));
        figures.add(p50(measured, STORED_STORE));
        return figures;
    }

    private static Figure p50(Rounds measured, String what) {
        return Figure.micros(what + ", p50", measured.micros(what, P50));
    }

    private static Figure p99(Rounds measured, String what) {
        return Figure.micros(what + ", p99", measured.micros(what, P99));
    }

    /** Entries, each from its decision to its position, on books that begin empty. */
    private static final class Pass {
        private final Connection connection;
        private final TimedBooks books;
        private final TimedBroker broker;
        private final TradingDesk desk;
        private long toldAt;
        private long bookedAt;

        Pass(Connection connection, TimedBooks books) {
            this.connection = connection;
            this.books = books;
            this.broker = new TimedBroker(connection.broker(), books);
            this.desk = new TradingDesk(
                    told -> toldAt = System.nanoTime(), broker, books, booked -> bookedAt = System.nanoTime());
        }

        void enter(int number, Taken taken) {
            BareGateway.Arrival arrival = send(number, taken);
            accept(arrival, number, taken);
            fill(arrival, number, taken);
        }

        private BareGateway.Arrival send(int number, Taken taken) {
            desk.decideEntry(number);
            broker.reset();
            long decided = System.nanoTime();
            desk.work();
            BareGateway.Arrival arrival = connection.gateway().awaitOrder();
            taken.took(OUT, arrival.at() - decided);
            taken.took(OUT_STORE, broker.storeNanos());
            taken.took(OUT_ASKED, broker.askedNanos());
            taken.took(OUT_REST, arrival.at() - decided - broker.storeNanos());
            taken.took(SEND, arrival.at() - broker.placedAt());
            taken.took(RETURN, broker.returnedAt() - broker.placedAt());
            return arrival;
        }

        private void accept(BareGateway.Arrival arrival, int number, Taken taken) {
            BareGateway gateway = connection.gateway();
            long sent = gateway.send(List.of(gateway.answers().status(arrival.order(), "Submitted", 0)));
            connection.deliverUntil(() -> desk.entry(number).state() == OrderState.ACCEPTED);
            taken.took(TOLD, toldAt - sent);
            taken.took(ACCEPTED, bookedAt - sent);
        }

        private void fill(BareGateway.Arrival arrival, int number, Taken taken) {
            BareGateway gateway = connection.gateway();
            books.reset();
            long sent = gateway.send(gateway.answers().fill(arrival.order(), 3.97, 2.22));
            connection.deliverUntil(() -> desk.holds(number));
            taken.took(STORED, bookedAt - sent);
            taken.took(STORED_STORE, books.nanos());
            gateway.send(List.of(gateway.answers().status(arrival.order(), "Filled", TradingDesk.CONTRACTS)));
        }
    }
}
