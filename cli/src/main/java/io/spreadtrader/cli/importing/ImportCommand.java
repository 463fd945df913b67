package io.spreadtrader.cli.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.SymbolsConverter;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.BarDownload.Downloaded;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Downloads daily bars from an Interactive Brokers Gateway into files that every command reads. */
@Command(
        name = "import",
        description = "Download daily bars from a Gateway into a folder of CSV files.",
        footer = {
            "",
            "The broker allows 60 questions in 10 minutes: 500 symbols take about 80 minutes. Stopped or interrupted,",
            "the same command goes on where it ended."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 2_500;
    private static final int MOST_CLIENT_ID = 999_999;

    private final Surroundings surroundings;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", paramLabel = "ibkr", required = true, description = "Whose data; only ibkr so far.")
    private String from = "";

    @Option(
            names = "--gateway",
            paramLabel = "HOST:PORT",
            required = true,
            converter = GatewayAddress.Converter.class,
            description = "Where the Gateway listens: 4002 for paper, 4001 for live.")
    private GatewayAddress gateway = new GatewayAddress("", 0);

    @Option(
            names = "--symbols",
            paramLabel = "A,B|@FILE",
            required = true,
            converter = SymbolsConverter.class,
            description = "Whose bars.")
    private SymbolsConverter.Chosen symbols = SymbolsConverter.Chosen.ALL;

    @Option(names = "--days", paramLabel = "N", description = "How many bars of each, at most (default 300).")
    private int days = 300;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder, made where it is missing.")
    private Path out = Path.of("");

    @Option(names = "--client-id", paramLabel = "N", description = "Of this connection (default 17).")
    private int clientId = 17;

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    public ImportCommand(Surroundings surroundings) {
        this(surroundings, Clock.systemUTC());
    }

    /** @param clock tells which session was the last to be completed */
    public ImportCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        validate();
        Downloaded downloaded;
        try (ProgressDisplay progress = surroundings.progress(spec.commandLine().getErr())) {
            downloaded = new BarImport(gateway, clientId, clock)
                    .into(
                            out,
                            symbols.symbols(),
                            days,
                            (done, all, symbol, waits) -> progress.at(done, all, line(symbol, waits)));
        }
        if (downloaded.kept().isEmpty() && downloaded.alreadyThere().isEmpty()) {
            throw new Refusal(
                    "no bars came: " + new TreeMap<>(downloaded.failed()),
                    "Check the symbols, and the account's market data subscriptions.");
        }
        print(downloaded);
        return 0;
    }

    private static String line(Symbol symbol, Duration waits) {
        return waits.isZero() ? symbol.ticker() : symbol + ", in " + waits.toSeconds() + " s by the broker's pace";
    }

    private void validate() {
        if (!from.equals("ibkr")) {
            throw wrong("--from: '" + from + "' is not available yet; only ibkr is.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw wrong("--days must be from 1 to " + MOST_DAYS + "; got " + days + ".");
        }
        if (clientId < 0 || clientId > MOST_CLIENT_ID) {
            throw wrong("--client-id must be from 0 to " + MOST_CLIENT_ID + "; got " + clientId + ".");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrong("--out: " + out + " is a file; name a folder.");
        }
    }

    private void print(Downloaded downloaded) {
        PrintWriter output = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            ObjectNode document = new ObjectMapper().createObjectNode();
            document.put("out", out.toString());
            ArrayNode imported = document.putArray("imported");
            downloaded.kept().forEach(symbol -> imported.add(symbol.ticker()));
            ArrayNode there = document.putArray("alreadyThere");
            downloaded.alreadyThere().forEach(symbol -> there.add(symbol.ticker()));
            ObjectNode failed = document.putObject("failed");
            new TreeMap<>(downloaded.failed()).forEach((symbol, why) -> failed.put(symbol.ticker(), why));
            output.println(document.toPrettyString());
        } else {
            output.println("Imported " + downloaded.kept().size() + " symbols into " + out + "; "
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
