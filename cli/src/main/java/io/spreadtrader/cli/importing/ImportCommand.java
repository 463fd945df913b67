package io.spreadtrader.cli.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.SymbolsConverter;
import io.spreadtrader.cli.cloud.Stages;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.gateway.GatewayAddress;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.terminal.LogLines;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.BarDownload.Downloaded;
import io.spreadtrader.local.StageArchive;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    private static final int MOST_DAYS = 2_500;
    private static final int MOST_CLIENT_ID = 999_999;
    private static final int FAILURES_SHOWN = 5;

    private final Surroundings surroundings;
    private final Stages stages;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", paramLabel = "ibkr", description = "Whose data; only ibkr so far.")
    private String from = "";

    @Option(
            names = "--gateway",
            paramLabel = "HOST:PORT",
            converter = GatewayAddress.Converter.class,
            description = "Where the Gateway listens: 4002 for paper, 4001 for live.")
    private Optional<GatewayAddress> gateway = Optional.empty();

    @Option(
            names = "--symbols",
            paramLabel = "A,B|@FILE",
            converter = SymbolsConverter.class,
            description = "Whose bars.")
    private SymbolsConverter.Chosen symbols = SymbolsConverter.Chosen.ALL;

    @Option(names = "--days", paramLabel = "N", description = "How many bars of each, at most (default 300).")
    private int days = 300;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder, made where it is missing.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--client-id", paramLabel = "N", description = "Of this connection (default 17).")
    private int clientId = 17;

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
        Path folder = out.orElseThrow();
        Downloaded downloaded = downloaded(folder);
        if (downloaded.kept().isEmpty() && downloaded.alreadyThere().isEmpty()) {
            throw new Refusal(
                    "no bars came: " + firstOf(downloaded.failed()),
                    "Check the symbols, and the account's market data subscriptions.");
        }
        print(folder, downloaded);
        return 0;
    }

    private Downloaded downloaded(Path folder) {
        LogLines.quietSessions();
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            return new BarImport(gateway.orElseThrow(), clientId, clock)
                    .into(
                            folder,
                            symbols.symbols(),
                            days,
                            (done, all, symbol, waits) -> progress.at(done, all, line(symbol, waits)));
        }
    }

    private static String firstOf(Map<Symbol, String> failed) {
        Map<Symbol, String> sorted = new TreeMap<>(failed);
        String named = sorted.entrySet().stream()
                .limit(FAILURES_SHOWN)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return sorted.size() > FAILURES_SHOWN ? named + ", and more" : named;
    }

    private static String line(Symbol symbol, Duration waits) {
        return waits.isZero() ? symbol.ticker() : symbol + ", in " + waits.toSeconds() + " s by the broker's pace";
    }

    private void validate() {
        settings.validate();
        if (stage.isGiven()) {
            if (!from.isEmpty() || gateway.isPresent() || out.isPresent()) {
                throw wrong("--from, --gateway and --out bring bars into files, --stage takes files; choose one.");
            }
            stage.validate(spec.commandLine(), surroundings);
            return;
        }
        if (stage.hasFiles()) {
            throw wrong("--bars, --fundamentals, --optionable, --events and --bucket belong to --stage.");
        }
        if (from.isEmpty()) {
            throw wrong("say what to import: --from ibkr from a Gateway into files, or --stage files into a bucket.");
        }
        if (!from.equals("ibkr")) {
            throw wrong("--from: '" + from + "' is not available yet; only ibkr is.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw wrong("--days must be from 1 to " + MOST_DAYS + "; got " + days + ".");
        }
        if (clientId < 0 || clientId > MOST_CLIENT_ID) {
            throw wrong("--client-id must be from 0 to " + MOST_CLIENT_ID + "; got " + clientId + ".");
        }
        if (gateway.isEmpty() || symbols.symbols().isEmpty() || out.isEmpty()) {
            throw wrong("--from ibkr also wants --gateway HOST:PORT, --symbols and --out DIR.");
        }
        out.filter(given -> Files.exists(given) && !Files.isDirectory(given)).ifPresent(given -> {
            throw wrong("--out: " + given + " is a file; name a folder.");
        });
    }

    private void print(Path folder, Downloaded downloaded) {
        PrintWriter output = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            ObjectNode document = new ObjectMapper().createObjectNode();
            document.put("out", folder.toString());
            ArrayNode imported = document.putArray("imported");
            downloaded.kept().forEach(symbol -> imported.add(symbol.ticker()));
            ArrayNode there = document.putArray("alreadyThere");
            downloaded.alreadyThere().forEach(symbol -> there.add(symbol.ticker()));
            ObjectNode failed = document.putObject("failed");
            new TreeMap<>(downloaded.failed()).forEach((symbol, why) -> failed.put(symbol.ticker(), why));
            output.println(document.toPrettyString());
        } else {
            output.println("Imported " + downloaded.kept().size() + " symbols into " + folder + "; "
                    + downloaded.alreadyThere().size() + " were there already, "
                    + downloaded.failed().size() + " failed.");
            new TreeMap<>(downloaded.failed()).forEach((symbol, why) -> output.println("  " + symbol + ": " + why));
        }
        output.flush();
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
