package io.spreadtrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that others wrote trade a vertical spread against the simulated gateway. They need Python with ib_async, or
 * Node with @stoqey/ib: where those are is said by TRADER_INTEROP_PYTHON (an executable) and
 * TRADER_INTEROP_NODE (a folder with node_modules).
 */
class InteropTest {
    private static final double MARKET_SECONDS_PER_SECOND = 60;
    private static final int LONGEST_RUN_SECONDS = 120;
    private static final Path SCRIPTS = Path.of("src", "test", "interop").toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {157, 163, 176, 178, 187, 200})
    void ib_async_trades_a_vertical_spread(int serverVersion) throws Exception {
        Optional<String> python = python();
        assumeTrue(
                python.isPresent(),
                "no Python with ib_async: set TRADER_INTEROP_PYTHON to one (pip install ib_async==2.1.0)");
        Path script = SCRIPTS.resolve("ib_async_trade.py");
        assertPasses(serverVersion, new ProcessBuilder(python.orElseThrow(), script.toString()), folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {151, 163, 176, 178, 187, 193, 200})
    void stoqey_ib_trades_a_vertical_spread(int serverVersion) throws Exception {
        Optional<Path> home = stoqeyHome();
        assumeTrue(
                home.isPresent(),
                "no Node with @stoqey/ib: set TRADER_INTEROP_NODE to a folder with node_modules (npm install"
                        + " @stoqey/ib@1.6.10)");
        // Modules are looked for beside a script, and of one on standard input in the folder it runs in.
        ProcessBuilder client = new ProcessBuilder("node", "--input-type=module", "-")
                .directory(home.orElseThrow().toFile())
                .redirectInput(SCRIPTS.resolve("stoqey_trade.mjs").toFile());
        assertPasses(serverVersion, client, folder);
    }

    private static void assertPasses(int serverVersion, ProcessBuilder client, Path folder) throws Exception {
        SimulatedGateway gateway = new SimulatedGateway(standard -> standard.withServerVersion(serverVersion));
        gateway.open();
        try (RunningMarket _ = RunningMarket.start(
                gateway.exchange(),
                SimulatedGateway.CALENDAR,
                MARKET_SECONDS_PER_SECOND,
                System::nanoTime,
                gateway.simulator()::marketMoved)) {
            Path output = folder.resolve("output.txt");
            client.command().add(Integer.toString(gateway.port()));
            client.command().add(gateway.symbol().ticker());
            Process process = client.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as(() -> text(output)).isTrue();
            assertThat(process.exitValue()).as(() -> text(output)).isZero();
            // A script that ends well without having traded would prove nothing.
            assertThat(gateway.simulator().ordersPlaced()).isGreaterThanOrEqualTo(2);
            assertThat(gateway.exchange().time()).isAfter(SimulatedGateway.TEN);
        } finally {
            gateway.close();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Optional<String> python() {
        String named = System.getenv().getOrDefault("TRADER_INTEROP_PYTHON", "python3");
        return succeeds(List.of(named, "-c", "import ib_async")) ? Optional.of(named) : Optional.empty();
    }

    private static Optional<Path> stoqeyHome() {
        Path home = Path.of(System.getenv().getOrDefault("TRADER_INTEROP_NODE", SCRIPTS.toString()));
        boolean isThere = Files.isDirectory(home.resolve("node_modules").resolve("@stoqey"));
        return isThere && succeeds(List.of("node", "--version")) ? Optional.of(home) : Optional.empty();
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
