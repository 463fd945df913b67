package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.files.InputException;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local system at a Gateway that is another party: simulated here, over TCP, with a time of its own. */
class PaperTest {
    private static final Duration BEFORE_THE_CLOSE = Duration.ofMinutes(62);
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final List<Happening> happenings = new CopyOnWriteArrayList<>();
    private final World world = SmallMarket.of(1).world(1);
    private final Instant close = world.sessions().getFirst().close();
    private SharedExchange exchange = exchange();

    @BeforeEach
    void barsUpToTheDayBefore() throws IOException {
        Path bars = Files.createDirectories(folder.resolve("bars-given"));
        for (Symbol symbol : world.bars().symbols()) {
            BarSeries series = world.bars().daily(symbol, exchange.time()).orElseThrow();
            StringBuilder csv = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
            for (int i = 0; i < series.size(); i++) {
                if (series.date(i).isBefore(world.sessions().getFirst().date())) {
                    csv.append(series.date(i) + "," + series.open(i) + "," + series.high(i) + "," + series.low(i) + ","
                            + series.close(i) + "," + series.volume(i) + "\n");
                }
            }
            Files.writeString(bars.resolve(symbol + ".csv"), csv);
        }
    }

    private SharedExchange exchange() {
        SharedExchange opened =
                new SharedExchange(LocalSystem.exchangeOf(world, SmallMarket.SEED, SystemState.forgetful()));
        opened.advanceTo(close.minus(BEFORE_THE_CLOSE));
        return opened;
    }

    @Test
    void tradesTheEntryWindowAndSaysSo() {
        AtomicReference<Optional<BrokerCondition>> condition = new AtomicReference<>(Optional.empty());
        try (TwsSimulator simulator = simulator("DUSIM0001")) {
            Paper paper = new Paper(plan(simulator.port()), InstantSource.system(), happenings::add);
            Thread market = Thread.ofPlatform().start(() -> {
                move(simulator);
                try (OperatedSystem running = OperatedSystem.open(state())) {
                    condition.set(running.condition());
                } finally {
                    paper.stop();
                }
            });
            paper.run();
            joined(market);

            assertThat(simulator.duplicateOrderReferences()).isZero();
        }

        assertThat(condition.get()).contains(BrokerCondition.READY);
        assertThat(happenings)
                .extracting(Happening::kind)
                .startsWith(Happening.Kind.CONNECTED)
                .contains(Happening.Kind.RUN_OPENED, Happening.Kind.ENTRY_DECIDED, Happening.Kind.ORDER_FILLED);
        assertThat(happenings).allMatch(happening -> happening.label() == DataLabel.SIMULATED);
        try (OperatedSystem stopped = OperatedSystem.open(state())) {
            assertThat(stopped.isRunning()).isFalse();
            assertThat(stopped.stores().intents().all())
                    .filteredOn(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.filled() > 0)
                    .isNotEmpty();
            assertThat(stopped.stores().positions().open()).allSatisfy(position -> assertThat(
                            exchange.broker().holdings().keySet())
                    .extracting(instrument -> instrument.underlying().toString())
                    .contains(position.underlying().toString()));
        }
    }

    /** Until an entry is filled, in steps, each once the trader has seen the one before. */
    private void move(TwsSimulator simulator) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isFilled() && exchange.time().isBefore(close) && System.nanoTime() < deadline) {
            step(simulator);
        }
    }

    @Test
    void whatWasDecidedIsNotSentAsIfTheWindowHadNotEndedMeanwhile() {
        try (TwsSimulator simulator = simulator("DUSIM0001")) {
            Paper paper = new Paper(plan(simulator.port(), "6"), InstantSource.system(), happenings::add);
            Thread market = Thread.ofPlatform().start(() -> {
                try {
                    jumpBeyondTheWindowOnceAnEntryIsReady(simulator);
                } finally {
                    paper.stop();
                }
            });
            paper.run();
            joined(market);

            assertThat(simulator.ordersPlaced()).isZero();
        }
        try (OperatedSystem stopped = OperatedSystem.open(state())) {
            assertThat(stopped.stores().intents().all()).isNotEmpty().allMatch(intent -> intent.state()
                    .isTerminal());
        }
    }

    /** While further chains are read the first decision's order is ready already. */
    private void jumpBeyondTheWindowOnceAnEntryIsReady(TwsSimulator simulator) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Instant scan = close.minus(Duration.ofMinutes(60));
        Instant beyond = close.minus(Duration.ofMinutes(5));
        while (!isSeen(scan.minus(STEP)) && System.nanoTime() < deadline) {
            step(simulator);
        }
        try (OperatedSystem running = OperatedSystem.open(state())) {
            exchange.advanceTo(scan);
            simulator.marketMoved();
            while (running.stores().intents().live().isEmpty() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            exchange.advanceTo(beyond);
            simulator.marketMoved();
            while (!isSeen(beyond) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        }
    }

    private boolean isSeen(Instant instant) {
        return seen().filter(at -> !at.isBefore(instant)).isPresent();
    }

    private void step(TwsSimulator simulator) {
        Instant now = exchange.time();
        if (isSeen(now)) {
            exchange.advanceTo(now.plus(STEP));
            simulator.marketMoved();
        }
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }

    private boolean isFilled() {
        return happenings.stream().anyMatch(happening -> happening.kind() == Happening.Kind.ORDER_FILLED);
    }

    private Optional<Instant> seen() {
        return Endpoints.in(state()).map(Endpoints::marketTime);
    }

    @Test
    void refusesALiveAccount() {
        try (TwsSimulator simulator = simulator("U1234567")) {
            refused(plan(simulator.port()), "U1234567 is a live account");
        }
    }

    @Test
    void namesTheConditionOfAGatewayThatIsNotThere() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        refused(plan(port), "REFUSED");
    }

    private void refused(PaperPlan plan, String because) {
        assertThatThrownBy(() -> new Paper(plan, InstantSource.system(), happenings::add).run())
                .isInstanceOf(InputException.class)
                .hasMessageContaining(because);
        assertThat(happenings).isEmpty();
    }

    @Test
    void aLoginOfSeveralAccountsWantsOneToBeNamed() {
        assertThatThrownBy(() -> PaperAccount.of(List.of("DU1", "DU2"), Optional.empty()))
                .hasMessageContaining("say which with --account");
        assertThat(PaperAccount.of(List.of("DU1", "DU2"), Optional.of("DU2")))
                .isEqualTo(new PaperAccount("DU2", DataLabel.PAPER));
        assertThatThrownBy(() -> PaperAccount.of(List.of("DU1"), Optional.of("DU3")))
                .hasMessageContaining("has no account DU3");
    }

    private TwsSimulator simulator(String account) {
        return TwsSimulator.start(
                new SimulatorSettings(
                        0, SimulatorSettings.MOST_VERSION, account, Price.ofCents(1), Faults.NONE, Optional.empty()),
                new SimulatedAccess(exchange, world.bars(), world.calendar(), exchange::time));
    }

    private Path state() {
        return folder.resolve("state");
    }

    private PaperPlan plan(int port) {
        // A chain is read line by line: a few are enough.
        return plan(port, "3");
    }

    private PaperPlan plan(int port, String chains) {
        Configuration busy =
                SmallMarket.busy().with(Settings.CHAINS_PER_RUN, chains, new Origin(Origin.Layer.COMMAND, "test"));
        return new PaperPlan(
                "127.0.0.1",
                port,
                1,
                Optional.empty(),
                state(),
                Optional.of(folder.resolve("bars-given")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                busy);
    }

    private static void joined(Thread thread) {
        try {
            assertThat(thread.join(PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
