package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.DateConverter;
import io.spreadtrader.local.cloud.CloudPlan;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Deploys the template to an emulator and starts the services beside it. */
@Command(
        name = "up",
        description = "Deploy the template of stage dev to MiniStack and start scanner and gateway beside it.",
        footer = {"", "Needs Python 3 with venv and Node.js 20 or newer; no Docker, no account."})
final class CloudUpCommand implements Callable<Integer> {
    private static final int SYMBOLS = 500;
    private static final int DAYS_MAX = 250;

    private final LocalClouds clouds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulated market (1).")
    private long seed = 1;

    @Option(
            names = "--date",
            paramLabel = "D",
            converter = DateConverter.class,
            description = "First market day (2026-01-05).")
    private LocalDate date = LocalDate.of(2026, 1, 5);

    @Option(names = "--days", paramLabel = "N", description = "Market days there are (5).")
    private int days = 5;

    CloudUpCommand(LocalClouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > DAYS_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--days must be from 1 to " + DAYS_MAX + "; got " + days + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        clouds.up(new CloudPlan(seed, date, days, SYMBOLS), line -> {
            out.println(line);
            out.flush();
        });
        out.println("up; next: ./trader cloud day");
        out.flush();
        return 0;
    }
}
