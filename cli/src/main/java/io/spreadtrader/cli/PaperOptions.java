package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.gateway.GatewayAddress;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.files.archive.FolderBarArchive;
import io.spreadtrader.local.PaperPlan;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code up} wants to know where it trades at a Gateway. */
final class PaperOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--client-id", paramLabel = "N", description = "Of the session there; no other program's (1).")
    private Optional<Integer> clientId = Optional.empty();

    @Option(names = "--account", paramLabel = "ID", description = "The account, where the login has several.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--live", description = "Refused: no live account is traded yet.")
    private boolean live;

    @Option(names = "--bars", paramLabel = "PATH", description = "Completed daily bars: a folder, a zip or a CSV file.")
    private Optional<Path> bars = Optional.empty();

    @Option(
            names = "--symbols",
            paramLabel = "A,B|@FILE",
            converter = SymbolsConverter.class,
            description = "Only these symbols.")
    private SymbolsConverter.Chosen symbols = SymbolsConverter.Chosen.ALL;

    @Mixin
    private ReferenceFiles reference = new ReferenceFiles();

    void validate(boolean atGateway) {
        if (!atGateway && isAnyGiven()) {
            throw wrong("--client-id, --account, --live, --bars, --symbols, --fundamentals, --optionable and --events"
                    + " go with --gateway.");
        }
        clientId.filter(id -> id < 0).ifPresent(id -> {
            throw wrong("--client-id must be 0 or more; got " + id + ".");
        });
        if (live) {
            throw new Refusal(
                    "--live is refused: nothing here was ever verified against a live account.",
                    "Trade a paper account, whose name begins with DU or DF.");
        }
        InputPaths.requireReadable("--bars", bars);
        reference.requireReadable();
    }

    /** Looked at before anything is connected to or written. */
    void requireBars(Path state) {
        if (bars.isEmpty() && new FolderBarArchive(state).sessions().isEmpty()) {
            throw new Refusal(
                    "there are no daily bars to scan: none are kept in " + state + ", and no --bars are given.",
                    "Give --bars DIR, such as './trader import --from ibkr --gateway HOST:PORT --symbols A,B --out DIR'"
                            + " reads from a Gateway, or './trader simulate-gateway --write-bars DIR' writes of its market.");
        }
    }

    private boolean isAnyGiven() {
        return clientId.isPresent()
                || account.isPresent()
                || live
                || bars.isPresent()
                || !symbols.tickers().isEmpty()
                || reference.isAnyGiven();
    }

    PaperPlan plan(GatewayAddress address, Path state, Configuration configuration) {
        return new PaperPlan(
                address.host(),
                address.port(),
                clientId.orElse(1),
                account,
                state,
                bars,
                symbols.tickers(),
                reference.fundamentals(),
                reference.optionable(),
                reference.events(),
                configuration);
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(command.commandLine(), reason);
    }
}
