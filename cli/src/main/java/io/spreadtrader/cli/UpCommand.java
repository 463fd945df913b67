package io.spreadtrader.cli;

import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.local.Happening;
import io.spreadtrader.local.UpPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The local system against the simulated exchange until it is stopped. */
@Command(
        name = "up",
        description = "Run the local system against the simulated exchange until it is stopped.",
        footer = {
            "",
            "Nights and weekends are skipped. Ctrl-C stops in order; the next start goes on from there.",
            "Meanwhile './trader status --state DIR' and its likes look at it, and",
            "'./trader halt --state DIR' stops entries.",
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

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Keep every book there (~/.local/state/spread-trader/up).")
    private Optional<Path> state = Optional.empty();

    @Option(names = "--speed", paramLabel = "N", description = "Market seconds per second (60).")
    private double speed = SPEED_STANDARD;

    @Option(names = "--days", paramLabel = "N", description = "Stop after so many market days in total (250).")
    private int days = DAYS_STANDARD;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything left to chance (1).")
    private long seed = 1;

    @Option(names = "--gateway", paramLabel = "HOST:PORT", hidden = true, description = "Not available yet.")
    private Optional<String> gateway = Optional.empty();

    UpCommand(UpRunner runner, Surroundings surroundings) {
        this.runner = runner;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        validate();
        Path folder = state.orElseGet(() -> standardFolder(surroundings.environment()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("SIMULATED: the local system on the simulated exchange, seed " + seed + ", books in " + folder
                + ". Ctrl-C stops it.");
        out.flush();
        runner.run(
                new UpPlan(
                        folder, speed, days, seed, settings.load(Configuration.STANDARD, surroundings.environment())),
                happening -> {
                    out.println(line(happening));
                    out.flush();
                });
        out.println("Stopped; './trader up --state " + folder + "' goes on from here.");
        out.flush();
        return 0;
    }

    private static String line(Happening happening) {
        return Amounts.timeWithSeconds(happening.at()) + " New York  " + happening.label() + "  "
                + Amounts.words(happening.kind().name()) + ": " + happening.text();
    }

    private void validate() {
        if (gateway.isPresent()) {
            throw wrong("--gateway is not available yet; the simulated exchange is the only broker.");
        }
        if (!(speed > 0 && speed <= SPEED_MAX)) {
            throw wrong("--speed must be more than 0 and at most 1000000000; got " + speed + ".");
        }
        if (days < 1 || days > DAYS_MAX) {
            throw wrong("--days must be from 1 to " + DAYS_MAX + "; got " + days + ".");
        }
        settings.validate();
        InputPaths.requireFolder("--state", state);
    }

    /** Where programs keep their state for a person, by the XDG convention. */
    static Path standardFolder(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        Path states = Optional.ofNullable(environment.get("XDG_STATE_HOME"))
                .filter(given -> !given.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(home, ".local", "state"));
        return states.resolve("spread-trader").resolve("up");
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
