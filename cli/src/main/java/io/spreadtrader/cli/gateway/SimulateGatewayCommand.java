package io.spreadtrader.cli.gateway;

import io.spreadtrader.cli.InputPaths;
import io.spreadtrader.cli.Interruption;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.local.GatewaySimulation;
import io.spreadtrader.local.GatewaySimulationPlan;
import io.spreadtrader.simulator.FaultScript;
import io.spreadtrader.simulator.SimulatorSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A TWS Gateway for anybody's client, in front of the simulated exchange. */
@Command(
        name = "simulate-gateway",
        description = "Be a TWS Gateway in front of the simulated exchange, for any client.",
        footer = {
            "",
            "Without --bars a seeded market (SIMULATED), whose first company with options",
            "is also found as AAPL and is not Apple; with real daily bars, minutes and",
            "options are modelled on them (MODELLED). Market time starts in an open session",
            "and runs with the machine's clock; nights and weekends are skipped. Listens on",
            "loopback only. Ctrl-C ends it."
        })
public final class SimulateGatewayCommand implements Callable<Integer> {
    /** Of the simulated account, so that a client can tell it from a paper account. */
    static final String ACCOUNT = "DUSIM0001";

    /** Which clients and their examples ask for first. In the seeded market it is a company made up like the others. */
    private static final Symbol ALIAS = Symbol.of("AAPL");

    private static final int PORT_STANDARD = 4002;
    private static final int PORT_MAX = 65_535;
    private static final int VERSION_STANDARD = 176;
    private static final int SYMBOLS_STANDARD = 500;
    private static final int SYMBOLS_MAX = 5_000;
    private static final int DAYS_STANDARD = 20;
    private static final int DAYS_MAX = 5_200;
    private static final double SPEED_MAX = 86_400;

    private final Interruption interruption;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(names = "--port", paramLabel = "P", description = "Where to listen (4002); 0: any free port.")
    private int port = PORT_STANDARD;

    @Option(names = "--server-version", paramLabel = "N", description = "Of the protocol, 151 to 200 (176).")
    private int serverVersion = VERSION_STANDARD;

    @Option(names = "--bars", paramLabel = "PATH", description = "Real daily bars: a folder, a zip or a CSV file.")
    private Optional<Path> bars = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything left to chance (1).")
    private long seed = 1;

    @Option(names = "--symbols-count", paramLabel = "N", description = "Companies of the seeded market (500).")
    private int symbols = SYMBOLS_STANDARD;

    @Option(names = "--days", paramLabel = "N", description = "Market days until it ends (20).")
    private int days = DAYS_STANDARD;

    @Option(names = "--speed", paramLabel = "X", description = "Market seconds per second (1).")
    private double speed = 1;

    @Option(
            names = "--fault",
            paramLabel = "SCRIPT",
            converter = FaultOption.class,
            completionCandidates = FaultOption.Names.class,
            description = "What goes wrong, as in silent-port,drop-after-booking=2: once, so often, or =always."
                    + " There are ${COMPLETION-CANDIDATES}.")
    private FaultScript faults = new FaultScript();

    @Option(names = "--state", paramLabel = "DIR", description = "Keep the exchange and its orders there.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--write-bars",
            paramLabel = "DIR",
            description = "Write its completed daily bars there, for 'up --bars DIR'.")
    private Optional<Path> barsOut = Optional.empty();

    public SimulateGatewayCommand(Interruption interruption, Surroundings surroundings) {
        this.interruption = interruption;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        validate();
        GatewaySimulation simulation = new GatewaySimulation(plan());
        interruption.run(() -> simulation.run(this::opened), simulation::stop);
        say("Ended.");
        return 0;
    }

    private void opened(GatewaySimulation.Door door) {
        say(door.label() + ": a simulated Gateway listens on 127.0.0.1:" + door.port() + ", account " + door.account()
                + ", server version " + serverVersion + ".");
        say("Market time is " + Amounts.timeWithSeconds(door.marketTime()) + " New York and runs at " + speed
                + " seconds a second. Ctrl-C ends it.");
    }

    private GatewaySimulationPlan plan() {
        return new GatewaySimulationPlan(
                new SimulatorSettings(
                        port,
                        serverVersion,
                        ACCOUNT,
                        Price.ofCents(1),
                        faults,
                        bars.isEmpty() ? Optional.of(ALIAS) : Optional.empty()),
                bars,
                seed,
                symbols,
                days,
                speed,
                state,
                barsOut,
                settings.load(Configuration.STANDARD, surroundings.environment()));
    }

    private void validate() {
        within("--port", port, 0, PORT_MAX);
        within("--server-version", serverVersion, SimulatorSettings.LEAST_VERSION, SimulatorSettings.MOST_VERSION);
        within("--symbols-count", symbols, 1, SYMBOLS_MAX);
        within("--days", days, 1, DAYS_MAX);
        if (!(speed > 0 && speed <= SPEED_MAX)) {
            throw wrong("--speed must be more than 0 and at most 86400; got " + speed + ".");
        }
        settings.validate();
        InputPaths.requireReadable("--bars", bars);
        InputPaths.requireFolder("--state", state);
        InputPaths.requireFolder("--write-bars", barsOut);
    }

    private void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(option + " must be from " + least + " to " + most + "; got " + value + ".");
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
