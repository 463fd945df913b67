package io.spreadtrader.cli.importing;

import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.gateway.GatewayAddress;
import io.spreadtrader.cli.terminal.LogLines;
import io.spreadtrader.cli.terminal.ProgressDisplay;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.BarDownload.Downloaded;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code import} wants to know where it downloads bars from a Gateway into files. */
final class GatewayImport {
    private static final int MOST_DAYS = 2_500;
    private static final int MOST_CLIENT_ID = 999_999;
    private static final int FAILURES_SHOWN = 5;

    @Option(names = "--from", paramLabel = "ibkr", description = "Whose data; only ibkr so far.")
    private String from = "";

    @Option(
            names = "--gateway",
            paramLabel = "HOST:PORT",
            converter = GatewayAddress.Converter.class,
            description = "Where the Gateway listens: 4002 for paper, 4001 for live.")
    private Optional<GatewayAddress> gateway = Optional.empty();

    @Option(names = "--days", paramLabel = "N", description = "How many bars of each, at most (default 300).")
    private int days = 300;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder, made where it is missing.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--client-id", paramLabel = "N", description = "Of this connection (default 17).")
    private int clientId = 17;

    /** Whether anything was given that a stage has no use for. */
    boolean isGiven() {
        return !from.isEmpty() || gateway.isPresent() || out.isPresent();
    }

    void validate(CommandLine command, List<Symbol> symbols) {
        if (from.isEmpty()) {
            throw wrong(
                    command,
                    "say what to import: --from ibkr from a Gateway into files, or --stage files into a bucket.");
        }
        if (!from.equals("ibkr")) {
            throw wrong(command, "--from: '" + from + "' is not available yet; only ibkr is.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw wrong(command, "--days must be from 1 to " + MOST_DAYS + "; got " + days + ".");
        }
        if (clientId < 0 || clientId > MOST_CLIENT_ID) {
            throw wrong(command, "--client-id must be from 0 to " + MOST_CLIENT_ID + "; got " + clientId + ".");
        }
        if (gateway.isEmpty() || symbols.isEmpty() || out.isEmpty()) {
            throw wrong(command, "--from ibkr also wants --gateway HOST:PORT, --symbols and --out DIR.");
        }
        out.filter(given -> Files.exists(given) && !Files.isDirectory(given)).ifPresent(given -> {
            throw wrong(command, "--out: " + given + " is a file; name a folder.");
        });
    }

    private static ParameterException wrong(CommandLine command, String reason) {
        return new ParameterException(command, reason);
    }

    Path folder() {
        return out.orElseThrow();
    }

    /** @throws Refusal where not one symbol's bars came or were there */
    Downloaded download(Surroundings surroundings, List<Symbol> symbols, InstantSource clock, PrintWriter errors) {
        Downloaded downloaded = downloaded(surroundings, symbols, clock, errors);
        if (downloaded.kept().isEmpty() && downloaded.alreadyThere().isEmpty()) {
            throw new Refusal(
                    "no bars came: " + firstOf(downloaded.failed()),
                    "Check the symbols, and the account's market data subscriptions.");
        }
        return downloaded;
    }

    private Downloaded downloaded(
            Surroundings surroundings, List<Symbol> symbols, InstantSource clock, PrintWriter errors) {
        LogLines.quietSessions();
        try (ProgressDisplay progress = surroundings.progress(errors)) {
            return new BarImport(gateway.orElseThrow(), clientId, clock)
                    .into(
                            folder(),
                            symbols,
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
}
