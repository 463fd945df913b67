package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardFoldersTest {
    @TempDir
    static Path traded;

    @TempDir
    Path home;

    private static TradedState state;

    @BeforeAll
    static void tradeTwoDays() {
        state = TradedState.madeIn(traded);
    }

    @Test
    void aSimulatedSystemAndOneAtAGatewayKeepTheirBooksApart() {
        StandardFolders folders = StandardFolders.of(Map.of("HOME", "/home/ann"));

        assertThat(folders.simulated()).isEqualTo(Path.of("/home/ann/.local/state/spread-trader/up"));
        assertThat(folders.atGateway()).isEqualTo(Path.of("/home/ann/.local/state/spread-trader/gateway"));
        assertThat(StandardFolders.of(Map.of("HOME", "/home/ann", "XDG_STATE_HOME", "/var/ann"))
                        .simulated())
                .isEqualTo(Path.of("/var/ann/spread-trader/up"));
    }

    @Test
    void theOneSystemThatIsThereIsMeantAndNamed() throws IOException {
        Path folder = books("up");

        for (String command : new String[] {"status", "positions", "orders", "halt", "adopt"}) {
            CommandRun run = run(command);
            assertThat(run.status()).as(run.errors()).isZero();
            assertThat(run.errors()).as(command).isEqualTo("Books in " + folder + ".\n");
        }
        assertThat(run("flatten", "--yes").status()).isZero();
        assertThat(run("decisions").out()).contains("KILL_SWITCH");
    }

    @Test
    void oneAtAGatewayIsFoundToo() throws IOException {
        Path folder = books("gateway");

        assertThat(run("status").errors()).isEqualTo("Books in " + folder + ".\n");
    }

    @Test
    void ofTwoSystemsNoneIsGuessed() throws IOException {
        Path simulated = books("up");
        Path atGateway = books("gateway");

        for (String command : new String[] {"status", "halt", "decisions"}) {
            CommandRun run = run(command);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.errors()).contains(simulated.toString(), atGateway.toString(), "Give --state");
        }
        assertThat(run("status", "--state", simulated.toString()).status()).isZero();
    }

    @Test
    void whereThereIsNoneTheErrorSaysWhereItLooked() {
        Path there = home.resolve("spread-trader");

        CommandRun run = run("status");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors())
                .contains("Give --state DIR or --stage STAGE, one of them; there are no books in " + there.resolve("up")
                        + " and " + there.resolve("gateway") + ".");
        assertThat(run("decisions").errors()).contains("--out DIR; there are no books in " + there.resolve("up"));
    }

    /** Nothing listens there: it is refused before it would be found out. */
    @Test
    void aFirstStartAtAGatewayWithoutBarsIsRefusedBeforeItConnects() {
        CommandRun run = run("up", "--gateway", "127.0.0.1:1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .contains("there are no daily bars to scan")
                .contains("import --from ibkr", "simulate-gateway --write-bars DIR");
        assertThat(run.errors().lines()).hasSize(2);
        assertThat(home).isEmptyDirectory();
    }

    private Path books(String name) throws IOException {
        return state.copiedTo(
                Files.createDirectories(home.resolve("spread-trader").resolve(name)));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(Map.of("XDG_STATE_HOME", home.toString()), arguments);
    }
}
