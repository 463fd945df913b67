package io.spreadtrader.cli.importing;

import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.SymbolsConverter;
import io.spreadtrader.cli.cloud.Stages;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.ibkr.market.BarDownload.Downloaded;
import io.spreadtrader.local.StageArchive;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings bars from a Gateway into files that every command reads, or such files into a deployed stage's bucket. */
@Command(
        name = "import",
        description = "Download daily bars from a Gateway into files, or put files into a stage's bucket.",
        footer = {
            "",
            "With --from, --gateway and --symbols to --out: the broker allows 60 questions",
            "in 10 minutes, so 500 symbols take about 80 minutes. With --stage and --bars:",
            "what the bucket lacks of the last 400 sessions, and today's facts and events;",
            "bars or facts older than max-data-age (30 days) are refused.",
            "Stopped or interrupted, the same command goes on where it ended."
        })
public final class ImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Stages stages;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GatewayImport gateway = new GatewayImport();

    @Option(
            names = "--symbols",
            paramLabel = "A,B|@FILE",
            converter = SymbolsConverter.class,
            description = "Whose bars.")
    private SymbolsConverter.Chosen symbols = SymbolsConverter.Chosen.ALL;

    @Mixin
    private StageImport stage = new StageImport();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    public ImportCommand(Surroundings surroundings, Stages stages) {
        this(surroundings, stages, Clock.systemUTC());
    }

    /** @param clock tells which session was the last to be completed */
    public ImportCommand(Surroundings surroundings, Stages stages, InstantSource clock) {
        this.surroundings = surroundings;
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        validate();
        if (stage.isGiven()) {
            Configuration configuration = settings.load(Configuration.STANDARD, surroundings.environment());
            StageArchive.Filled filled = stage.fill(stages, surroundings, symbols.symbols(), configuration, clock);
            StageImportOutput.print(spec.commandLine().getOut(), format, stage.bucket(surroundings), filled);
            return 0;
        }
        Downloaded downloaded = gateway.download(
                surroundings, symbols.symbols(), clock, spec.commandLine().getErr());
        GatewayImportOutput.print(spec.commandLine().getOut(), format, gateway.folder(), downloaded);
        return 0;
    }

    private void validate() {
        settings.validate();
        if (stage.isGiven()) {
            if (gateway.isGiven()) {
                throw wrong("--from, --gateway and --out bring bars into files, --stage takes files; choose one.");
            }
            stage.validate(spec.commandLine(), surroundings);
            return;
        }
        if (stage.hasFiles()) {
            throw wrong("--bars, --fundamentals, --optionable, --events and --bucket belong to --stage.");
        }
        gateway.validate(spec.commandLine(), symbols.symbols());
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
