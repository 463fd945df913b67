package io.spreadtrader.cli.importing;

import io.spreadtrader.cli.InputPaths;
import io.spreadtrader.cli.ReferenceFiles;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.cloud.StageOption;
import io.spreadtrader.cli.cloud.Stages;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.local.StageArchive;
import io.spreadtrader.local.StageArchivePlan;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code import} wants to know where it fills a deployed stage's bucket. */
final class StageImport {
    private static final String BUCKET = "TRADER_ARCHIVE_BUCKET";

    @Option(
            names = "--stage",
            paramLabel = "S",
            converter = StageOption.class,
            description = "dev, paper or live: fill its bucket with the files named.")
    private Optional<String> stage = Optional.empty();

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "The stack's output ArchiveBucket (else TRADER_ARCHIVE_BUCKET).")
    private Optional<String> bucket = Optional.empty();

    @Option(names = "--bars", paramLabel = "PATH", description = "Completed daily bars: a folder, a zip or a CSV file.")
    private Optional<Path> bars = Optional.empty();

    @Mixin
    private ReferenceFiles reference = new ReferenceFiles();

    boolean isGiven() {
        return stage.isPresent();
    }

    /** Whether anything was given that only a stage has a use for. */
    boolean hasFiles() {
        return bucket.isPresent() || bars.isPresent() || reference.isAnyGiven();
    }

    void validate(CommandLine command, Surroundings surroundings) {
        if (bars.isEmpty()) {
            throw new ParameterException(command, "--stage also wants --bars, completed daily bars.");
        }
        if (bucket(surroundings).isBlank()) {
            throw new ParameterException(
                    command, "--stage also wants --bucket NAME, the output ArchiveBucket of the stage's stack.");
        }
        InputPaths.requireReadable("--bars", bars);
        reference.requireReadable();
    }

    String bucket(Surroundings surroundings) {
        return bucket.orElseGet(() -> surroundings.environment().getOrDefault(BUCKET, ""));
    }

    StageArchive.Filled fill(
            Stages stages,
            Surroundings surroundings,
            List<Symbol> symbols,
            Configuration configuration,
            InstantSource clock) {
        StageArchivePlan plan = new StageArchivePlan(
                bars.orElseThrow(),
                symbols.stream().map(Symbol::ticker).toList(),
                reference.fundamentals(),
                reference.optionable(),
                reference.events(),
                configuration);
        return stages.fill(bucket(surroundings), plan, clock);
    }
}
