package io.spreadtrader.cli;

import io.spreadtrader.cli.terminal.ProgressDisplay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the studies of the simulated exchange; their results are published in the documentation. */
@Command(
        name = "study",
        description = "Measure how honest the simulated exchange is.",
        synopsisSubcommandLabel = "fit|honesty|exits|fills")
public final class StudyCommand implements Runnable {
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "fit", "How well modelled option quotes fit recorded ones.",
            "honesty", "What every strategy earns over many seeds: minus its costs.",
            "exits", "How positions end, over many seeds.",
            "fills", "Where orders fill between our side's best price and natural.");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with one subcommand for each study. */
    static CommandLine with(Workings workings, Surroundings surroundings) {
        CommandLine command = new CommandLine(new StudyCommand());
        for (String name : new String[] {"fit", "honesty", "exits", "fills"}) {
            Optional<Study> study = Optional.ofNullable(workings.studies().get(name));
            CommandLine subcommand = new CommandLine(new One(study, surroundings));
            subcommand.getCommandSpec().usageMessage().description(DESCRIPTIONS.getOrDefault(name, ""));
            command.addSubcommand(name, subcommand);
        }
        return command;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which study: fit, honesty, exits or fills.");
    }

    /** Runs one study. */
    @Command
    static final class One implements Callable<Integer> {
        private static final int SEEDS_MAX = 100_000;
        private final Optional<Study> study;
        private final Surroundings surroundings;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--seeds", paramLabel = "N", description = "How many seeds, from 1 on.")
        private Optional<Integer> seeds = Optional.empty();

        @Option(names = "--data", paramLabel = "DIR", description = "Folder of the recorded data to compare with.")
        private Optional<Path> data = Optional.empty();

        One(Optional<Study> study, Surroundings surroundings) {
            this.study = study;
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Study found = study.orElseThrow(() -> wrong("this study is not available yet."));
            if (seeds.filter(count -> count < 1 || count > SEEDS_MAX).isPresent()) {
                throw wrong("--seeds must be from 1 to " + SEEDS_MAX + "; got " + seeds.get() + ".");
            }
            if (found.needsData() && data.isEmpty()) {
                throw wrong("give --data DIR, the folder of the recorded data to compare with.");
            }
            InputPaths.requireReadable("--data", data);
            PrintWriter out = spec.commandLine().getOut();
            try (ProgressDisplay progress =
                    surroundings.progress(spec.commandLine().getErr())) {
                found.run(new Study.Scope(seeds, data), out, progress);
            }
            out.flush();
            return 0;
        }

        private ParameterException wrong(String reason) {
            return new ParameterException(spec.commandLine(), reason);
        }
    }
}
