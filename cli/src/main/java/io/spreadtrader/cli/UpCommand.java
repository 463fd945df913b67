package io.spreadtrader.cli;

import io.spreadtrader.cli.gateway.GatewayAddress;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.LogLines;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.local.Happening;
import io.spreadtrader.local.UpPlan;
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

/** The local system until it is stopped: on the simulated exchange, or at a Gateway. */
@Command(
        name = "up",
        description = "Run the local system until it is stopped: simulated, or at a Gateway on paper.",
        footer = {
            "",
            "Ctrl-C stops in order; the next start goes on from there. On the simulated",
            "exchange nights and weekends are skipped. With --gateway time is the wall's,",
            "the account must be a paper one, and --bars is needed at the first start.",
            "Meanwhile './trader status --state DIR' and its likes look at it, and",
            "'./trader halt --state DIR' stops entries.",
            "Without --state books are in ~/.local/state/spread-trader/up, with --gateway",
            "in ~/.local/state/spread-trader/gateway.",
            "Every setting of './trader config show' is also a flag: --max-contracts 3."
        })
public final class UpCommand implements Callable<Integer> {
    private static final double SPEED_STANDARD = 60;
    private static final double SPEED_MAX = 1e9;

    /** A year of sessions: longer than anybody watches. */
    private static final int DAYS_STANDARD = 250;

    private static final int DAYS_MAX = 5_200;

    private final UpRunner runner;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(names = "--state", paramLabel = "DIR", description = "Keep every book there; where else, see below.")
    private Optional<Path> state = Optional.empty();

    @Option(names = "--speed", paramLabel = "N", description = "Market seconds per second (60).")
    private Optional<Double> speed = Optional.empty();

    @Option(names = "--days", paramLabel = "N", description = "Stop after so many market days in total (250).")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything left to chance (1).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--gateway",
            paramLabel = "HOST:PORT",
            converter = GatewayAddress.Converter.class,
            description = "Trade there on paper: a TWS or IB Gateway, or simulate-gateway.")
    private Optional<GatewayAddress> gateway = Optional.empty();

    @Mixin
    private PaperOptions paper = new PaperOptions();

    UpCommand(UpRunner runner, Surroundings surroundings) {
        this.runner = runner;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        validate();
        Path folder = state.orElseGet(this::standardFolder);
        Configuration configuration = settings.load(Configuration.STANDARD, surroundings.environment());
        if (gateway.isPresent()) {
            trade(gateway.get(), folder, configuration);
        } else {
            simulate(folder, configuration);
        }
        return 0;
    }

    private void simulate(Path folder, Configuration configuration) {
        UpPlan plan = new UpPlan(
                folder, speed.orElse(SPEED_STANDARD), days.orElse(DAYS_STANDARD), seed.orElse(1L), configuration);
        say("SIMULATED: the local system on the simulated exchange, seed " + plan.seed() + ", books in " + folder
                + ". Ctrl-C stops it.");
        runner.run(plan, happening -> say(line(happening)));
        say("Stopped; './trader up --state " + folder + "' goes on from here.");
    }

    private void trade(GatewayAddress address, Path folder, Configuration configuration) {
        paper.requireBars(folder);
        LogLines.quietSessions();
        say("Connecting the local system to the Gateway " + address + ", books in " + folder + ". Ctrl-C stops it.");
        runner.run(paper.plan(address, folder, configuration), happening -> say(line(happening)));
        say("Stopped; the same command goes on from here. Orders that work at the broker go on working.");
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static String line(Happening happening) {
        return Amounts.timeWithSeconds(happening.at()) + " New York  " + happening.label() + "  "
                + Amounts.words(happening.kind().name()) + ": " + happening.text();
    }

    private void validate() {
        if (gateway.isPresent() && (speed.isPresent() || days.isPresent() || seed.isPresent())) {
            throw wrong("--speed, --days and --seed are of the simulated exchange; leave them out with --gateway.");
        }
        paper.validate(gateway.isPresent());
        speed.filter(factor -> !(factor > 0 && factor <= SPEED_MAX)).ifPresent(factor -> {
            throw wrong("--speed must be more than 0 and at most 1000000000; got " + factor + ".");
        });
        days.filter(count -> count < 1 || count > DAYS_MAX).ifPresent(count -> {
            throw wrong("--days must be from 1 to " + DAYS_MAX + "; got " + count + ".");
        });
        settings.validate();
        InputPaths.requireFolder("--state", state);
    }

    private Path standardFolder() {
        StandardFolders folders = StandardFolders.of(surroundings.environment());
        return gateway.isPresent() ? folders.atGateway() : folders.simulated();
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
