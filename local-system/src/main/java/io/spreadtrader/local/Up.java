package io.spreadtrader.local;

import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The local system against the simulated exchange, at a pace, until it is stopped: the same parts, books and folder as
 * a demo's, which it may go on from.
 */
public final class Up {
    /** Who looks from outside needs no better than this. */
    private static final long TOLD_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final UpPlan plan;
    private final Consumer<Happening> told;
    private final PacedByClock pace;

    /** @param told what happens, as it happens, on the trading thread */
    public Up(UpPlan plan, Consumer<Happening> told) {
        this.plan = plan;
        this.told = told;
        this.pace = new PacedByClock(plan.speed(), System::nanoTime);
    }

    /** Ends {@link #run} after the present instant; from any thread. */
    public void stop() {
        pace.stop();
    }

    /**
     * Trades until it is stopped or the plan's days are over; then alerts have left, the lease is given back and the
     * folder is free.
     *
     * @throws io.spreadtrader.files.InputException when the folder is held or belongs to another run
     */
    public void run() {
        try (StateFolder folder = StateFolder.open(plan.state())) {
            DemoPlan demo = folder.identity()
                    .map(run -> plan.demo().startingOn(run.firstSession()))
                    .orElse(plan.demo());
            MarketCalendar calendar = new NyseCalendar();
            World world = SimulatedWorld.of(demo, calendar);
            RunIdentity run = RunIdentity.of(demo, world.sessions().getFirst().date(), world.label());
            folder.belongTo(run);
            play(folder, world, run);
        }
    }

    private void play(StateFolder folder, World world, RunIdentity run) {
        Watch watch = new Watch(world.calendar(), world.label(), told);
        AlertSender alerts = (alert, collapsed, channel) -> {
            watch.alert(alert);
            return true;
        };
        ReportSink reports = (day, text) -> watch.report(day);
        try (LocalSystem system = new LocalSystem(world, plan.seed(), folder, new EmbeddedWiring(alerts, reports))) {
            ServedTables served = system.trader().served().orElseThrow();
            watch.begin(system.stores(), system.now());
            Endpoints.of(served, run, system.now()).writeTo(plan.state());
            try {
                system.play(Progress.SILENT, new Shown(system, served, run, watch));
            } finally {
                Endpoints.removeFrom(plan.state());
            }
        }
    }

    /** The pace, and who looks at every instant. */
    private final class Shown implements Pace {
        private final LocalSystem system;
        private final ServedTables served;
        private final RunIdentity run;
        private final Watch watch;
        private long toldNanos = System.nanoTime();

        Shown(LocalSystem system, ServedTables served, RunIdentity run, Watch watch) {
            this.system = system;
            this.served = served;
            this.run = run;
            this.watch = watch;
        }

        @Override
        public boolean mayPass(Instant now, Instant next) {
            return pace.mayPass(now, next);
        }

        @Override
        public void reached(Instant now) {
            watch.look(system.stores(), now);
            if (System.nanoTime() - toldNanos >= TOLD_EVERY_NANOS) {
                toldNanos = System.nanoTime();
                Endpoints.of(served, run, now).tell(plan.state());
            }
        }
    }
}
