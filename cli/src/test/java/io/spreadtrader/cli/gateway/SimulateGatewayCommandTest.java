package io.spreadtrader.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.CommandRun;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SimulateGatewayCommandTest {
    private static final Pattern PORT = Pattern.compile("listens on (127\\.0\\.0\\.1:\\d+)");
    private static final int PATIENCE_SECONDS = 30;

    /** The doctor is a client like any other: it connects, asks the time, accounts and quotes. */
    @Test
    void answersAClientAndEndsInOrder() {
        StringWriter out = new StringWriter();
        CompletableFuture<CommandRun> lookedAtAapl = new CompletableFuture<>();
        CompletableFuture<CommandRun> looked = new CompletableFuture<>();

        CommandRun run = CommandRun.serving(
                (work, stop) -> {
                    Thread.ofVirtual().start(() -> {
                        try {
                            lookedAtAapl.complete(looked(out, "AAPL"));
                            looked.complete(looked(out, "SPY"));
                        } finally {
                            stop.run();
                        }
                    });
                    work.run();
                },
                out,
                "simulate-gateway",
                "--port",
                "0",
                "--symbols-count",
                "3",
                "--days",
                "1");

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out()).startsWith("SIMULATED: ").contains("DUSIM0001").endsWith("Ended.\n");
        CommandRun whole = lookedAtAapl.join();
        assertThat(whole.status()).as(whole.out()).isZero();
        assertThat(whole.out()).containsPattern("option data +AAPL \\d{8} C [\\d.]+ is live");
        CommandRun doctor = looked.join();
        assertThat(doctor.out()).contains("DUSIM0001: SIMULATED", "server version 176", "UNKNOWN_SYMBOL");
        assertThat(doctor.errors()).contains("1 of 7 checks failed");
    }

    private static CommandRun looked(StringWriter out, String symbol) {
        return CommandRun.of("doctor", "--gateway", address(out), "--symbol", symbol);
    }

    private static String address(StringWriter out) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            Matcher port = PORT.matcher(out.toString());
            if (port.find()) {
                return port.group(1);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("it never listened: " + out);
    }
}
