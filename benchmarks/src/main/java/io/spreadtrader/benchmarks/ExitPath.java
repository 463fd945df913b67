package io.spreadtrader.benchmarks;

import static io.spreadtrader.benchmarks.Rounds.P50;
import static io.spreadtrader.benchmarks.Rounds.P99;

import java.util.List;
import java.util.function.Consumer;

/** A tick that breaks a stop, until the exit order is at the Gateway, with many positions to look at. */
final class ExitPath implements Benchmark {
    private static final double TARGET_MICROS = 50_000;
    private static final String OUT = "tick -> exit order at the Gateway";
    private static final String STORE = "  of it the store, fdatasync included";

    private final int positions;
    private final Extent exits;

    ExitPath(int positions, Extent exits) {
        this.positions = positions;
        this.exits = exits;
    }

    @Override
    public String name() {
        return "exits";
    }

    @Override
    public String what() {
        return "A quote falls through the stop of one of " + positions
                + " positions: every position is looked at, the exit decided, durable, assessed and sent. "
                + "From the quote being there; how often a running system looks comes on top.";
    }

    @Override
    public List<Figure> run(int rounds, Consumer<String> progress) {
        Rounds measured = new Rounds(rounds);
        try (Connection connection = Connection.ready();
                TimedBooks books = TimedBooks.open()) {
            Floor floor = new Floor(connection, books);
            progress.accept("opening " + positions + " positions");
            for (int opened = 0; opened < positions; opened++) {
                floor.open();
            }
            progress.accept("warming up");
            for (int exit = 0; exit < exits.warmUp(); exit++) {
                floor.exitOldest();
                floor.open();
            }
            for (int round = 0; round < rounds; round++) {
                progress.accept("round " + (round + 1) + " of " + rounds);
                for (int exit = 0; exit < exits.each(); exit++) {
                    long nanos = floor.exitOldest();
                    measured.add(OUT, round, nanos);
                    measured.add(STORE, round, floor.storeNanos());
                    floor.open();
                }
            }
        }
        return List.of(
                Figure.micros(OUT + ", p50", measured.micros(OUT, P50)),
                Figure.micros(OUT + ", p99", measured.micros(OUT, P99), TARGET_MICROS),
                Figure.micros(STORE + ", p50", measured.micros(STORE, P50)),
                Figure.micros(STORE + ", p99", measured.micros(STORE, P99)));
    }

    /** Positions in the order they were opened; the oldest goes first. */
    private static final class Floor {
        private final Connection connection;
        private final TimedBooks books;
        private final TimedBroker broker;
        private final TradingDesk desk;
        private int oldest;
        private int next;

        Floor(Connection connection, TimedBooks books) {
            this.connection = connection;
            this.books = books;
            this.broker = new TimedBroker(connection.broker(), books);
            this.desk = new TradingDesk(before -> {}, broker, books, after -> {});
        }

        void open() {
            int number = next++;
            desk.decideEntry(number);
            desk.work();
            fill(connection.gateway().awaitOrder(), 3.97, 2.22);
            connection.deliverUntil(() -> desk.holds(number));
        }

        /** @return nanoseconds from the tick to the order at the Gateway */
        long exitOldest() {
            int number = oldest++;
            books.reset();
            long tick = System.nanoTime();
            desk.fall(number);
            desk.lookAndWork();
            BareGateway.Arrival arrival = connection.gateway().awaitOrder();
            fill(arrival, 3.95, 2.25);
            connection.deliverUntil(() -> !desk.isOpen(number));
            return arrival.at() - tick;
        }

        /** What the books had taken when the last order was handed over. */
        long storeNanos() {
            return broker.storeNanos();
        }

        private void fill(BareGateway.Arrival arrival, double... legPrices) {
            BareGateway gateway = connection.gateway();
            gateway.send(List.of(gateway.answers().status(arrival.order(), "Submitted", 0)));
            gateway.send(gateway.answers().fill(arrival.order(), legPrices));
            gateway.send(List.of(gateway.answers().status(arrival.order(), "Filled", TradingDesk.CONTRACTS)));
        }
    }
}
