package io.spreadtrader.local;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.bars.BarFolder;
import io.spreadtrader.simulator.RunningMarket;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.TwsSimulator;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A Gateway for anybody's client, in front of an exchange whose time runs by itself; it starts in an open session. */
public final class GatewaySimulation {
    /** Into the session, so that whoever connects finds quotes. */
    private static final Duration AFTER_THE_OPEN = Duration.ofMinutes(30);

    private static final Duration BETWEEN_TIMES_KEPT = Duration.ofMinutes(1);

    private final GatewaySimulationPlan plan;
    private final CountDownLatch stopped = new CountDownLatch(1);
    /** Of the thread that moves the market alone. */
    private Instant kept = Instant.EPOCH;

    public GatewaySimulation(GatewaySimulationPlan plan) {
        this.plan = plan;
    }

    /** How others find it. */
    public record Door(int port, String account, DataLabel label, Instant marketTime) {}

    /** Ends {@link #run}; from any thread. */
    public void stop() {
        stopped.countDown();
    }

    /**
     * Serves until it is stopped or its market is over.
     *
     * @param opened told once clients may come
     * @throws InputException when its data or its state cannot be used, or its port is taken
     */
    public void run(Consumer<Door> opened) {
        MarketCalendar calendar = new NyseCalendar();
        if (plan.state().isEmpty()) {
            serve(worldFrom(plan.demo(), calendar), SystemState.forgetful(), opened);
            return;
        }
        try (StateFolder folder = StateFolder.open(plan.state().get())) {
            DemoPlan demo = folder.identity()
                    .map(begun -> plan.demo().startingOn(begun.firstSession()))
                    .orElse(plan.demo());
            World world = worldFrom(demo, calendar);
            folder.belongTo(plan.identity(world));
            serve(world, folder, opened);
        }
    }

    private World worldFrom(DemoPlan demo, MarketCalendar calendar) {
        return demo.bars().isPresent()
                ? ModelledWorld.of(demo, calendar)
                : SimulatedWorld.of(demo, calendar, plan.symbols());
    }

    private void serve(World world, SystemState state, Consumer<Door> opened) {
        SharedExchange exchange = new SharedExchange(LocalSystem.exchangeOf(world, plan.seed(), state));
        Instant start = world.sessions().getFirst().open().plus(AFTER_THE_OPEN);
        Instant left = state.clock().filter(start::isBefore).orElse(start);
        // What was kept last may be older than the last instant clients were told.
        if (exchange.time().isBefore(left)) {
            exchange.advanceTo(left);
        }
        plan.barsOut().ifPresent(folder -> write(world, exchange.time(), new BarFolder(folder)));
        SimulatedAccess access = new SimulatedAccess(exchange, world.bars(), world.calendar(), exchange::time);
        Instant end = world.sessions().getLast().close();
        try (TwsSimulator simulator = started(access, state);
                RunningMarket _ = RunningMarket.start(
                        exchange,
                        world.calendar(),
                        plan.speed(),
                        System::nanoTime,
                        () -> moved(exchange, simulator, state, end))) {
            opened.accept(new Door(simulator.port(), plan.settings().account(), world.label(), exchange.time()));
            stopped.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each minute even where nothing happens: clients that were told a time wait for it to come again. */
    private void keepTime(Instant now, SystemState state) {
        if (now.isBefore(kept.plus(BETWEEN_TIMES_KEPT))) {
            state.instantDone(now);
        } else {
            state.reached(now);
            kept = now;
        }
    }

    /** Completed sessions only: a trader must not begin with what it could not know. */
    private static void write(World world, Instant now, BarFolder folder) {
        LocalDate today = world.calendar().dateOf(now);
        for (Symbol symbol : world.bars().symbols()) {
            world.bars()
                    .daily(symbol, now)
                    .map(series -> series.upTo(today.minusDays(1)))
                    .filter(series -> !series.isEmpty())
                    .ifPresent(folder::write);
        }
    }

    private TwsSimulator started(SimulatedAccess access, SystemState state) {
        try {
            return TwsSimulator.start(plan.settings(), access, state.registrations(), state::write);
        } catch (UncheckedIOException taken) {
            throw new InputException(String.valueOf(taken.getMessage()), "give another --port, or 0 for any");
        }
    }

    private void moved(SharedExchange exchange, TwsSimulator simulator, SystemState state, Instant end) {
        simulator.marketMoved();
        exchange.exclusively(() -> keepTime(exchange.time(), state));
        if (!exchange.time().isBefore(end)) {
            stop();
        }
    }
}
